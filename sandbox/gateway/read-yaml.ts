import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'

const CACHE = new URL('../../node_modules/.cache/sandbox-contract/', import.meta.url)
// The files are ours and sound; checking keys for repeats would double the time.
const READING = { uniqueKeys: false, strict: false }

/** A YAML file as a value. Parsing takes long for files of this size, so the result is kept as JSON, named by the content. */
export function readYaml(file: URL): unknown {
  const text = readFileSync(file, 'utf8')
  const cached = new URL(`${createHash('sha256').update(text).digest('hex')}.json`, CACHE)
  try {
    return JSON.parse(readFileSync(cached, 'utf8'))
  } catch {
    const value: unknown = parse(text, READING)
    keep(cached, JSON.stringify(value))
    return value
  }
}

/** Written aside and renamed, so that processes starting together never see half a file; a read-only disk only costs time. */
function keep(file: URL, text: string): void {
  try {
    mkdirSync(CACHE, { recursive: true })
    const aside = new URL(`${file.href}.${process.pid}`)
    writeFileSync(aside, text)
    renameSync(aside, file)
  } catch {
    // The next start parses again.
  }
}
