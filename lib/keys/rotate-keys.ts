import 'server-only'
import { keyRing } from '@/lib/crypto'
import { withoutTenant } from '@/lib/db'
import { listOwners, mayOwn } from './as-owner'
import { countByKey, countSealed } from './count-sealed'
import { releaseKeys } from './release-keys'
import { type Batch, resealTable } from './reseal-table'
import { sealedTables } from './sealed-tables'

/** Whoever wrote a row meanwhile wrote it under the active key, so the second walk mostly finds nothing. */
const WALKS = 10
/** So many rows are named; more would fill the memory of whoever reads it too. */
const NAMED = 20

/** How far a rotation is, in values. */
export interface Progress {
  done: number
  total: number
}

/** Values that do not open, and the first of their rows. */
interface Unreadable {
  count: number
  rows: string[]
}

/** What a rotation came to. */
export interface Rotation {
  activeKey: string
  resealed: number
  unreadable: Unreadable
  /** The keys that seal nothing any more. */
  released: string[]
  /** How many values each other key still seals. */
  left: Map<string, number>
}

/**
 * Seals anew with the active key whatever another one seals, while the console serves. What is done stays done: after an
 * interruption the next run finds the rest. Memory holds one batch.
 */
export async function rotateKeys(report: (progress: Progress) => void): Promise<Rotation> {
  const activeKey = keyRing()[0]?.id ?? ''
  const counts = countByKey(await countSealed())
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  let done = counts.get(activeKey) ?? 0
  report({ done, total })
  const before = done
  let unreadable: Unreadable = { count: 0, rows: [] }
  for (let walk = 0, missed = 1; walk < WALKS && missed > 0; walk++) {
    missed = 0
    unreadable = { count: 0, rows: [] }
    for await (const batch of resealAll(activeKey)) {
      missed += batch.missed
      unreadable.count += batch.unreadable.length
      unreadable.rows.push(...batch.unreadable.slice(0, NAMED - unreadable.rows.length))
      done += batch.resealed
      report({ done, total })
    }
  }
  const known = await withoutTenant().sealingKey.findMany({ where: { id: { not: activeKey } }, orderBy: { id: 'asc' } })
  const others = known.map(({ id }) => id)
  const left = await releaseKeys(others)
  return { activeKey, resealed: done - before, unreadable, released: others.filter((id) => !left.has(id)), left }
}

async function* resealAll(activeKey: string): AsyncGenerator<Batch> {
  for (const owner of await listOwners()) {
    for (const sealed of sealedTables) {
      if (mayOwn(owner, sealed)) yield* resealTable(owner, sealed, activeKey)
    }
  }
}
