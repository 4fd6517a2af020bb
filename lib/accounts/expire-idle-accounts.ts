import 'server-only'
import { randomUUID } from 'node:crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add-job'
import { log } from '@/lib/log'
import type { Context, SystemActor, TenantFacts } from '@/lib/tenants/context'
import { endConnection } from './end-connection'
import { suspendIdleAccount } from './suspend-idle-account'

/** The worker's task for one tenant. */
export const EXPIRE_IDLE = 'expire-idle-accounts'

const DAY_MS = 86_400_000
/** Accounts that are looked at together. */
const BATCH = 100

/** Gives the worker a job for every tenant that wants accounts which nobody uses to be suspended or disconnected. */
export async function planIdleExpiry(): Promise<void> {
  const tenants = await withoutTenant().tenant.findMany({
    where: { closedAt: null, idleDays: { not: null } },
    select: { id: true },
  })
  for (const { id } of tenants) {
    await asTenant({ id }, (db) => addJob(db, EXPIRE_IDLE, { tenantId: id }, `${EXPIRE_IDLE}/${id}`))
  }
}

/**
 * Suspends or disconnects whoever is in and has neither signed in nor called anything for as long as the tenant says; whom an admin let
 * in since is left alone, and so is the last owner. Killed at any point, the next run goes on. Returns how many it did.
 */
export async function expireIdleAccounts({ tenantId }: { tenantId: string }, now: Date): Promise<number> {
  const settings = await findSettings(tenantId)
  if (!settings?.idleDays) return 0
  const { idleDays, idleAction, ...tenant } = settings
  const ctx: Context<SystemActor> = { tenant, actor: { kind: 'worker' }, now, requestId: randomUUID() }
  const before = new Date(now.getTime() - idleDays * DAY_MS)
  let done = 0
  let after: Idle | undefined
  do {
    const found: Idle[] = await findIdle(ctx, before, after)
    for (const { id } of found) {
      if (idleAction === 'DISCONNECT') done += (await endConnection(ctx, id)) === null ? 0 : 1
      else done += (await suspend(ctx, { id, before, idleDays })) ? 1 : 0
    }
    after = found.length === BATCH ? found.at(-1) : undefined
  } while (after)
  return done
}

type Settings = TenantFacts & { idleDays: number | null; idleAction: 'SUSPEND' | 'DISCONNECT' }

function findSettings(id: string): Promise<Settings | null> {
  const facts = { id: true, slug: true, name: true, timeZone: true, locale: true }
  return asTenant({ id }, (db) =>
    db.tenant.findFirst({ where: { id, closedAt: null }, select: { ...facts, idleDays: true, idleAction: true } }),
  )
}

interface Idle {
  id: string
  activeAt: Date
}

/** Who has been idle longest, first. */
function findIdle({ tenant }: Context, before: Date, after: Idle | undefined): Promise<Idle[]> {
  const from = after?.activeAt ?? new Date(0)
  const id = after?.id ?? '00000000-0000-0000-0000-000000000000'
  return asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<Idle[]>`
      select c."membershipId"::text as id, c."activeAt" from "Connection" c
      join "Membership" m on m."tenantId" = c."tenantId" and m.id = c."membershipId"
      where c."tenantId" = ${tenant.id}::uuid and c."endedAt" is null and m.status = 'ACTIVE'
        and c."activeAt" < ${before}::timestamptz and (m."decidedAt" is null or m."decidedAt" < ${before}::timestamptz)
        and (c."activeAt", c."membershipId") > (${from}::timestamptz, ${id}::uuid)
      order by c."activeAt", c."membershipId" limit ${BATCH}::int`,
  )
}

async function suspend(ctx: Context<SystemActor>, idle: Parameters<typeof suspendIdleAccount>[1]): Promise<boolean> {
  try {
    return await suspendIdleAccount(ctx, idle)
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'last_owner')) throw error
    log.warn({ tenantId: ctx.tenant.id, accountId: idle.id }, 'the last owner is not suspended, however long idle')
    return false
  }
}
