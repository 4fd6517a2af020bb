import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { ConnectionRef } from './connection-ref'

/**
 * The connection that a tenant holds for (application, open_id). Throws AppError `conflict` when it holds none: one that has
 * ended is nobody's.
 */
export async function findConnection(tenantId: string, appId: string, openId: string): Promise<ConnectionRef> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.connection.findFirst({ where: { tenantId, appId, openId, endedAt: null }, select: { id: true } }),
  )
  if (!found) throw new AppError('conflict', 'the tenant holds no such connection')
  return { tenantId, id: found.id }
}
