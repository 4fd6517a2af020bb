import 'server-only'
import { asTenant } from '@/lib/db'
import { log } from '@/lib/log'
import type { ConnectionRef } from './connection-ref'
import { noFailure } from './seal-pair'
import { TOKEN_REFUSED } from './token-refused'

const FLUSH_MS = 1_000

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleUses?: Map<string, Set<string>> }

/**
 * Notes that a connection was used, and so that its token is accepted, without a round trip of its own: all uses of a second are
 * written together. What a process noted in its last second is lost with it, which only makes `lastUsedAt` older.
 */
export function noteUse({ tenantId, id }: ConnectionRef): void {
  if (!shared.consoleUses) {
    shared.consoleUses = new Map()
    setTimeout(() => void flushUses(), FLUSH_MS).unref()
  }
  const ofTenant = shared.consoleUses.get(tenantId) ?? new Set()
  shared.consoleUses.set(tenantId, ofTenant.add(id))
}

/** Writes what was noted; at the end of a process too. */
export async function flushUses(): Promise<void> {
  const uses = shared.consoleUses ?? new Map<string, Set<string>>()
  delete shared.consoleUses
  const lastUsedAt = new Date()
  for (const [tenantId, ids] of uses) {
    try {
      await asTenant({ id: tenantId }, async (db) => {
        const used = { tenantId, id: { in: [...ids] } }
        await db.connection.updateMany({ where: used, data: { lastUsedAt } })
        // Not before its time: a gateway that refuses a token for one operation and takes it for another is not healed.
        const refused = { failureCode: TOKEN_REFUSED, nextAttemptAt: { lte: lastUsedAt } }
        await db.connection.updateMany({ where: { ...used, ...refused }, data: noFailure })
      })
    } catch (error) {
      log.warn({ tenantId, err: error }, 'the last use of connections was not written')
    }
  }
}
