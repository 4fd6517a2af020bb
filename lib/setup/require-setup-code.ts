import 'server-only'
import { hashSecret } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { TenantFacts } from '@/lib/tenants/context'
import { normalizeSetupCode } from './normalize-setup-code'

const WINDOW_MS = 10 * 60_000
/** Codes that may be wrong in a window; after that nobody's is looked at until the window ends. */
const MAX_WRONG = 20

/** A tenant that waits for its first owner, and the code that was shown for it. */
export interface OpenSetup {
  tenant: TenantFacts & { appId: string | null }
  /** As it was issued, without hyphens; letters and digits only. */
  plainCode: string
  codeHash: string
}

const select = { id: true, slug: true, name: true, timeZone: true, locale: true, appId: true }

/**
 * Whose setup a code opens. A code that is wrong, used or expired and a tenant that does not exist are one refusal
 * (`setup_code_refused`); too many of them for one tenant are `rate_limited`.
 */
export async function requireSetupCode(slug: string, typed: string, now: Date): Promise<OpenSetup> {
  const refused = new AppError('setup_code_refused', 'no setup code fits')
  const tenant = await withoutTenant().tenant.findFirst({ where: { slug, closedAt: null }, select })
  if (!tenant) throw refused
  const tenantId = tenant.id
  await countTry(tenantId, now)
  const plainCode = normalizeSetupCode(typed)
  const codeHash = plainCode && hashSecret(plainCode)
  const fits = await asTenant({ id: tenantId }, async (db) => {
    const found = codeHash && (await db.setupCode.findFirst({ where: { tenantId, codeHash, expiresAt: { gt: now } } }))
    if (found) await db.setupTries.deleteMany({ where: { tenantId } })
    return Boolean(found)
  })
  if (!plainCode || !codeHash || !fits) throw refused
  return { tenant, plainCode, codeHash }
}

/** Counts before it looks, in one statement, so that a thousand tries at once are counted too. */
async function countTry(tenantId: string, now: Date): Promise<void> {
  const windowStart = new Date(now.getTime() - WINDOW_MS)
  const [tries] = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<{ count: number; since: Date }[]>`
      insert into "SetupTries" as t ("tenantId", since, count) values (${tenantId}::uuid, ${now}, 1)
      on conflict ("tenantId") do update
        set since = case when t.since < ${windowStart} then ${now} else t.since end,
            count = case when t.since < ${windowStart} then 1 else t.count + 1 end
      returning count, since`,
  )
  if (!tries || tries.count <= MAX_WRONG) return
  const retryAfterSeconds = Math.max(1, (tries.since.getTime() + WINDOW_MS - now.getTime()) / 1000)
  throw new AppError('rate_limited', 'too many setup codes that did not fit', { retryAfterSeconds })
}
