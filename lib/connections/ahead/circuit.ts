import 'server-only'
import { withoutTenant } from '@/lib/db'
import { log } from '@/lib/log'

/** So many failures in a row, whosever they were, mean that the endpoint does not answer this application. */
const FAILURES = 5
const PAUSE_MS = 5 * 60_000

/**
 * Counts the answer of a refresh, which may be anybody's: a person who waits for it is never held back, but tells how the
 * endpoint is. An answer of any kind ends the pause; a failure never makes a pause longer, lest one bad connection holds up all.
 */
export async function noteAnswer(appId: string, isAnswered: boolean): Promise<void> {
  try {
    await (isAnswered ? noteSuccess(appId) : noteFailure(appId))
  } catch (error) {
    log.warn({ appId, err: error }, 'how the token endpoint answers was not written')
  }
}

async function noteSuccess(appId: string): Promise<void> {
  const failing = { appId, failures: { gt: 0 } }
  await withoutTenant().refreshCircuit.updateMany({ where: failing, data: { failures: 0, pausedUntil: null } })
}

async function noteFailure(appId: string): Promise<void> {
  await withoutTenant().$executeRaw`
    insert into "RefreshCircuit" as c ("appId", failures) values (${appId}::uuid, 1)
    on conflict ("appId") do update
    set failures = c.failures + 1,
        "pausedUntil" = coalesce(c."pausedUntil",
          case when c.failures + 1 >= ${FAILURES}::int
               then clock_timestamp() + ${PAUSE_MS}::int * interval '1 millisecond' end)`
}

/**
 * How long the worker leaves the endpoint alone, in ms; 0 when it may ask. When a pause is over, the first who asks tries for all:
 * the pause begins anew for the others, until there is an answer.
 */
export async function pauseBeforeRefresh(appId: string): Promise<number> {
  const db = withoutTenant()
  const mayTry = await db.$executeRaw`
    update "RefreshCircuit" set "pausedUntil" = clock_timestamp() + ${PAUSE_MS}::int * interval '1 millisecond'
    where "appId" = ${appId}::uuid and "pausedUntil" <= clock_timestamp()`
  if (mayTry > 0) return 0
  const [circuit] = await db.$queryRaw<{ waitMs: number }[]>`
    select coalesce(greatest(0, ceil(extract(epoch from "pausedUntil" - clock_timestamp()) * 1000)), 0)::int as "waitMs"
    from "RefreshCircuit" where "appId" = ${appId}::uuid`
  return circuit?.waitMs ?? 0
}
