import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { ConnectionRef } from '../connection-ref'
import { refreshConnection } from '../refresh-connection'
import { pauseBeforeRefresh } from './circuit'
import { isRefreshTime, refreshTime } from './refresh-time'
import { scheduleRefresh } from './schedule-refresh'

const DAY = 86_400_000
/** Whoever has not come for so long is refreshed when they come; their authorisation alone is kept alive. */
const IDLE_MS = 3 * DAY
/** So long before its end, which leaves days of trying before anybody is warned. */
const KEEP_ALIVE_MS = 10 * DAY
/** Jobs that waited for one thing do not come back in one moment. */
const SPREAD_MS = 60_000

/**
 * Refreshes a connection before its access token ends, as the worker's job. What cannot be done now is scheduled anew; a stored
 * pair has scheduled its own next refresh. Nothing is done, or scheduled, for who is out or needs to sign in again.
 */
export async function refreshAhead(ref: ConnectionRef, now: Date): Promise<void> {
  const facts = await readFacts(ref)
  if (!facts) return
  const { appId, version } = facts
  const later = (at: Date) => asTenant({ id: ref.tenantId }, (db) => scheduleRefresh(db, ref, appId, at))
  const afterWait = (waitMs: number) => later(new Date(now.getTime() + waitMs + Math.random() * SPREAD_MS))

  const due = dueTime(facts, now)
  if (due > now) return await later(due)
  if (facts.waitMs > 0) return await afterWait(facts.waitMs)
  const pause = await pauseBeforeRefresh(appId)
  if (pause > 0) return await afterWait(pause)
  try {
    await refreshConnection(ref, version)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code !== 'needs_reauth') await afterWait((error.retryAfterSeconds ?? 60) * 1_000)
  }
}

interface Facts {
  appId: string
  version: number
  storedAt: Date
  usedAt: Date
  accessExpiresAt: Date | null
  refreshExpiresAt: Date | null
  waitMs: number
}

/** When the stored pair is to be refreshed; at once when nothing is known of its end. */
function dueTime({ storedAt, usedAt, accessExpiresAt, refreshExpiresAt }: Facts, now: Date): Date {
  const isIdle = now.getTime() - usedAt.getTime() > IDLE_MS
  if (isIdle && refreshExpiresAt) return new Date(refreshExpiresAt.getTime() - KEEP_ALIVE_MS)
  if (!accessExpiresAt) return now
  const life = { from: storedAt, to: accessExpiresAt }
  return isRefreshTime(life, now) ? now : refreshTime(life, Math.random)
}

/** The connection, if it is to be refreshed at all. */
async function readFacts({ tenantId, id }: ConnectionRef): Promise<Facts | null> {
  const [facts] = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<Facts[]>`
      select c."appId", c.version, c."accessExpiresAt", c."refreshExpiresAt",
             greatest(c."authorizedAt", c."lastSuccessAt") as "storedAt",
             greatest(c."authorizedAt", c."lastUsedAt") as "usedAt",
             coalesce(greatest(0, ceil(extract(epoch from c."nextAttemptAt" - clock_timestamp()) * 1000)), 0)::int as "waitMs"
      from "Connection" c
      join "Membership" m on m."tenantId" = c."tenantId" and m.id = c."membershipId"
      join "Tenant" t on t.id = c."tenantId"
      where c."tenantId" = ${tenantId}::uuid and c.id = ${id}::uuid
        and c."endedAt" is null and c."refreshToken" is not null and c."failureKind" is distinct from 'TERMINAL'
        and m.status = 'ACTIVE' and t."closedAt" is null`,
  )
  return facts ?? null
}
