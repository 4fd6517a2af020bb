import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** One change: `[collection, id, value]`, without a value when the entry was deleted. */
type Entry = [collection: string, id: string, value?: unknown]

/** Where collections write their changes. */
export interface Journal {
  append(entry: Entry): void
  close(): void
}

/** A journal that remembers nothing. */
export const memoryJournal: Journal = { append: () => {}, close: () => {} }

/**
 * Opens the append-only journal of a data directory: reads what an earlier process left, hands it to `restore` as it stood
 * at the end, writes it back compacted, and appends from there. Written lines survive a killed process.
 */
export function openJournal(
  dataDir: string,
  restore: (collection: string, id: string, value: unknown) => void,
): Journal {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'journal.jsonl')
  const latest = readEntries(file)
  const compacted = `${file}.new`
  const out = openSync(compacted, 'w')
  for (const [collection, entries] of latest) {
    for (const [id, value] of entries) {
      writeLine(out, [collection, id, value])
      restore(collection, id, value)
    }
  }
  fsyncSync(out)
  closeSync(out)
  renameSync(compacted, file)

  const journal = openSync(file, 'a')
  return {
    append: (entry) => writeLine(journal, entry),
    close: () => closeSync(journal),
  }
}

function writeLine(fd: number, entry: Entry): void {
  const bytes = Buffer.from(`${JSON.stringify(entry)}\n`)
  let written = 0
  while (written < bytes.length) written += writeSync(fd, bytes, written)
}

function readEntries(file: string): Map<string, Map<string, unknown>> {
  const latest = new Map<string, Map<string, unknown>>()
  if (!existsSync(file)) return latest
  const lines = readFileSync(file, 'utf8').split('\n')
  // Text after the last line feed is a write that a killed process did not finish: its change was never answered.
  lines.pop()
  for (const line of lines) {
    const [collection, id, value] = JSON.parse(line) as Entry
    const entries = latest.get(collection) ?? new Map<string, unknown>()
    latest.set(collection, entries)
    if (value === undefined) entries.delete(id)
    else entries.set(id, value)
  }
  return latest
}
