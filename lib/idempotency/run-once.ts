import 'server-only'
import { decrypt, encrypt, type Place } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { PersonContext } from '@/lib/tenants/context'

const KEPT_MILLISECONDS = 24 * 3_600_000
/** Longer than any request runs: one that is still `STARTED` after this died on the way. */
const LONGEST_RUN_MILLISECONDS = 60_000

interface Once {
  key: string
  /** Of everything that was asked; another request under the same key is refused. */
  requestHash: string
}

/**
 * Carries out a request at most once per key and person. Again with the same request: the same answer; while it runs
 * `idempotency_in_progress`; with another request `idempotency_mismatch`. A failure frees the key, unless it is not
 * known what happened: then `outcome_unknown` stays the answer, because a second run could do it twice.
 */
export async function runOnce<T>(ctx: PersonContext, once: Once, run: () => Promise<T>): Promise<T> {
  const row = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId, key: once.key }
  const place: Place = { owner: row.tenantId, row: `${row.membershipId}/${row.key}`, field: 'response' }
  const inTenant = { id: ctx.tenant.id }

  const isFirst = await asTenant(inTenant, async (db) => {
    const outdated = { lt: new Date(ctx.now.getTime() - KEPT_MILLISECONDS) }
    await db.idempotencyKey.deleteMany({ where: { ...row, createdAt: outdated } })
    const started = { ...row, requestHash: once.requestHash, createdAt: ctx.now }
    return (await db.idempotencyKey.createMany({ data: started, skipDuplicates: true })).count === 1
  })
  if (!isFirst) return repeat<T>(ctx, once, place)

  let result: T
  try {
    result = await run()
  } catch (error) {
    // A fault of ours may come after the work: an answer that breaks its promise, an envelope that does not open.
    const isDefinite = error instanceof AppError && error.code !== 'outcome_unknown' && error.code !== 'internal'
    await asTenant(inTenant, (db) =>
      isDefinite
        ? db.idempotencyKey.deleteMany({ where: row })
        : db.idempotencyKey.updateMany({ where: row, data: { state: 'UNKNOWN' } }),
    )
    throw error
  }
  try {
    const response = encrypt(JSON.stringify(result ?? null), place)
    await asTenant(inTenant, (db) => db.idempotencyKey.updateMany({ where: row, data: { state: 'DONE', response } }))
  } catch (error) {
    // It is done, so this caller hears so; who asks again will hear that the outcome is unknown.
    log.error({ requestId: ctx.requestId, reason: error instanceof Error ? error.name : 'unknown' }, 'answer not kept')
  }
  return result
}

async function repeat<T>(ctx: PersonContext, once: Once, place: Place): Promise<T> {
  const where = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId, key: once.key }
  const first = await asTenant({ id: ctx.tenant.id }, (db) => db.idempotencyKey.findFirst({ where }))
  const running = () =>
    new AppError('idempotency_in_progress', 'the first request still runs', { retryAfterSeconds: 1 })
  if (!first) throw running() // it failed a moment ago and freed the key
  if (first.requestHash !== once.requestHash) throw new AppError('idempotency_mismatch', 'another request had this key')
  if (first.state === 'DONE' && first.response) return JSON.parse(decrypt(first.response, place)) as T
  if (first.state === 'STARTED' && ctx.now.getTime() - first.createdAt.getTime() < LONGEST_RUN_MILLISECONDS) {
    throw running()
  }
  throw new AppError('outcome_unknown', 'the first request ended without an answer')
}
