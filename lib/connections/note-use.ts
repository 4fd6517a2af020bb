import 'server-only'
import { asTenant } from '@/lib/db'
import { log } from '@/lib/log'
import type { ConnectionRef } from './connection-ref'

const FLUSH_MS = 1_000

const shared = globalThis as unknown as { consoleUses?: Map<string, Set<string>> }

/**
 * Notes that a connection was used, without a round trip of its own: all uses of a second are written together. What a process
 * noted in its last second is lost with it, which only makes `lastUsedAt` older.
 */
export function noteUse({ tenantId, id }: ConnectionRef): void {
  if (!shared.consoleUses) {
    shared.consoleUses = new Map()
    setTimeout(flush, FLUSH_MS).unref()
  }
  const ofTenant = shared.consoleUses.get(tenantId) ?? new Set()
  shared.consoleUses.set(tenantId, ofTenant.add(id))
}

async function flush(): Promise<void> {
  const uses = shared.consoleUses ?? new Map<string, Set<string>>()
  delete shared.consoleUses
  const lastUsedAt = new Date()
  for (const [tenantId, ids] of uses) {
    try {
      await asTenant({ id: tenantId }, (db) =>
        db.connection.updateMany({ where: { tenantId, id: { in: [...ids] } }, data: { lastUsedAt } }),
      )
    } catch (error) {
      log.warn({ tenantId, err: error }, 'the last use of connections was not written')
    }
  }
}
