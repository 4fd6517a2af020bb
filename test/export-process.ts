import { randomBytes } from 'node:crypto'
import type { ExportFormat } from '../lib/exports/schema'
import { streamTable } from '../lib/exports/stream-table'

/** What a process with little memory tells of a long file that it wrote. */
export interface WrittenFile {
  bytes: number
  /** Most bytes in use after a garbage collection, beyond those before the first row. */
  grown: number
}

const [, , format, count] = process.argv
const columns = Array.from({ length: 8 }, (_, place) => ({ title: `column ${place}`, kind: 'text' as const }))
const collect = globalThis.gc ?? (() => undefined)

function inUse(): number {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const before = inUse()
let grown = 0

/** Some 4 kB a row that do not get small when packed. */
async function* longRows() {
  for (let row = 0; row < Number(count); row++) {
    if (row % 1_000 === 999) grown = Math.max(grown, inUse() - before)
    yield columns.map(() => randomBytes(390).toString('base64'))
  }
}

const file = streamTable({ format: format as ExportFormat, fileName: 'long', columns, rows: longRows() })
let bytes = 0
for await (const part of file.body ?? []) bytes += part.byteLength
const written: WrittenFile = { bytes, grown }
process.stdout.write(JSON.stringify(written))
