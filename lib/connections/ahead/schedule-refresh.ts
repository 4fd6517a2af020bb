import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'
import type { ConnectionRef } from '../connection-ref'

/** The worker's task that refreshes a pair before its access token ends. */
export const REFRESH_AHEAD = 'refresh-ahead'

/** So many of an application's pairs are refreshed at once, by all workers together: the endpoint is not to be called often. */
const AT_ONCE = 4
/** Events are handled first. */
const PRIORITY = 10

/** The key under which a connection has one job. */
export const refreshKey = (connectionId: string): string => `${REFRESH_AHEAD}/${connectionId}`

/** Hands the next refresh of a connection to the worker, in place of the one it had. */
export async function scheduleRefresh(db: Db, { tenantId, id }: ConnectionRef, appId: string, at: Date): Promise<void> {
  const slot = Number.parseInt(id.slice(-4), 16) % AT_ONCE
  await addJob(db, REFRESH_AHEAD, { tenantId, connectionId: id }, refreshKey(id), {
    ...{ runAt: at, priority: PRIORITY },
    queue: `${REFRESH_AHEAD}/${appId}/${slot}`,
  })
}
