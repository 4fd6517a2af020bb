import 'server-only'
import type { Db } from '@/lib/db'
import { notifyConnection } from '@/lib/events/notify-connection'
import type { EndedBy } from '@/lib/generated/prisma/enums'
import { removeJob } from '@/lib/jobs/remove-job'
import { refreshKey } from './ahead/schedule-refresh'
import type { ConnectionRef } from './connection-ref'
import { deleteLookup } from './delete-lookup'
import { noFailure } from './seal-pair'

/** What an ended connection still holds of a pair or of a claim: nothing. */
const nothing = {
  accessToken: null,
  refreshToken: null,
  accessExpiresAt: null,
  refreshExpiresAt: null,
  leaseOwner: null,
  leaseUntil: null,
  ...noFailure,
}

/**
 * Ends a connection inside the caller's tenant transaction: its pair is gone, and its account may sign in at another tenant. The new
 * version and the missing lease make every running refresh and sign-in lose. False when it had ended before or is not there.
 */
export async function wipeConnection(
  db: Db,
  { tenantId, id }: ConnectionRef,
  end: { by: EndedBy; at: Date },
): Promise<boolean> {
  const [ended] = await db.connection.updateManyAndReturn({
    where: { tenantId, id, endedAt: null },
    data: { ...nothing, version: { increment: 1 }, endedAt: end.at, endedBy: end.by },
    select: { tenantId: true, appId: true, openId: true },
  })
  if (!ended) return false
  await deleteLookup(db, ended)
  await removeJob(db, refreshKey(id))
  await notifyConnection(db, { tenantId, id })
  return true
}
