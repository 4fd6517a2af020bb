import 'server-only'
import type { Db } from '@/lib/db'
import { tell } from './tell'

/** Tells owners and admins that somebody waits to be let in, once for each time they ask. */
export async function tellOfWaiting(db: Db, tenantId: string, id: string): Promise<void> {
  const waiting = await db.membership.findFirst({ where: { tenantId, id }, select: { requestedAt: true } })
  const episode = `${id}/${waiting?.requestedAt.toISOString() ?? ''}`
  await tell(db, { tenantId, kind: 'ACCOUNT_WAITS', episode, to: { admins: true }, subjectId: id })
}
