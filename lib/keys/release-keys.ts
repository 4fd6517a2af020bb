import 'server-only'
import { withoutTenant } from '@/lib/db'
import { countByKey, countSealed } from './count-sealed'

/** Every tenant is counted meanwhile. Only who writes under one of these keys waits: a process that has not heard of the new one. */
const LONGEST_MS = 10 * 60_000

/**
 * Strikes keys that seal nothing any more off the list of those in use. Returns how many values each of the others seals. The
 * lock makes it certain: no value is being written under such a key while they are counted.
 */
export async function releaseKeys(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  return await withoutTenant().$transaction(
    async (db) => {
      for (const id of [...ids].sort()) {
        await db.$executeRaw`select pg_advisory_xact_lock(hashtext('SealingKey'), hashtext(${id}))`
      }
      const counts = countByKey(await countSealed())
      await db.sealingKey.deleteMany({ where: { id: { in: ids.filter((id) => !counts.has(id)) } } })
      return new Map([...counts].filter(([id]) => ids.includes(id)))
    },
    { timeout: LONGEST_MS },
  )
}
