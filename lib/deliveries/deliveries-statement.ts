import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Position } from '@/lib/paging/cursor'
import type { DeliveriesQuery, DeliveryState, FailedFilters } from './schema'

interface Page {
  tenantId: string
  /** The last row of the page before. */
  after: Position | null
  limit: number
}

type Filters = Omit<DeliveriesQuery, 'cursor'>

/** The states of the inbox in our words. */
const stored: Partial<Record<DeliveryState, string>> = {
  waiting: 'RECEIVED',
  done: 'DONE',
  ignored: 'IGNORED',
  failed: 'DEAD',
}

/** The statement that reads one page of what was delivered to a tenant, newest first: the inbox, and what never got there. */
export function deliveriesStatement(filters: Filters, { tenantId, after, limit }: Page): Prisma.Sql {
  const page = (of: string) =>
    after
      ? Prisma.sql`and (${Prisma.raw(of)}."receivedAt", ${Prisma.raw(of)}.id) < (${after.key}::timestamptz, ${after.id}::uuid)`
      : Prisma.empty
  return withAttempts(
    Prisma.sql`
      (${inInbox} where e."tenantId" = ${tenantId}::uuid ${inboxConditions(filters)} ${page('e')}
       order by e."receivedAt" desc, e.id desc limit ${limit}::int)
      union all
      (${alone} where d."tenantId" = ${tenantId}::uuid and d."groupId" = d.id ${aloneConditions(filters)} ${page('d')}
       order by d."receivedAt" desc, d.id desc limit ${limit}::int)`,
    tenantId,
    limit,
  )
}

/** The same of one. */
export function deliveryStatement(tenantId: string, id: string): Prisma.Sql {
  return withAttempts(
    Prisma.sql`
      ${inInbox} where e."tenantId" = ${tenantId}::uuid and e.id = ${id}::uuid
      union all
      ${alone} where d."tenantId" = ${tenantId}::uuid and d.id = ${id}::uuid and d."groupId" = d.id
        and d.verdict not in ('stored', 'known')`,
    tenantId,
    1,
  )
}

const inInbox = Prisma.sql`
  select e.id, e."receivedAt", e.event, e."traceId", e."appId" is not null as "isShared", e.attempts as tries, e."lastError",
         e."replayedAt", e."operateTime", e."processedAt", false as "isCheck",
         case e.state when 'RECEIVED' then 'waiting' when 'DONE' then 'done' when 'IGNORED' then 'ignored' else 'failed' end as state
  from "WebhookEvent" e`

const alone = Prisma.sql`
  select d.id, d."receivedAt", d.event, d."traceId", d."appId" is not null, 0, null, null::timestamptz, null::timestamptz,
         null::timestamptz, d."isCheck", case d.verdict when 'checked' then 'checked' else 'refused' end
  from "Delivery" d`

const withAttempts = (heads: Prisma.Sql, tenantId: string, limit: number): Prisma.Sql => Prisma.sql`
  select h.*, coalesce(a.attempts, 0)::int as attempts, a.verdict as "lastVerdict", a.status as "lastStatus",
         a."durationMs" as "lastMs"
  from (${heads}) h
  left join lateral (
    select sum(1 + alike) over () as attempts, verdict, status, "durationMs" from "Delivery"
    where "tenantId" = ${tenantId}::uuid and "groupId" = h.id
    order by "receivedAt" desc limit 1
  ) a on true
  order by h."receivedAt" desc, h.id desc limit ${limit}::int`

function inboxConditions({ state, ...narrowing }: Filters): Prisma.Sql {
  const conditions = narrowed('e', narrowing)
  if (state === 'replayed') conditions.push(Prisma.sql`e."replayedAt" is not null`)
  else if (state) conditions.push(Prisma.sql`e.state::text = ${stored[state] ?? ''}`)
  return joined(conditions)
}

function aloneConditions({ state, ...narrowing }: Filters): Prisma.Sql {
  const conditions = [Prisma.sql`d.verdict not in ('stored', 'known')`, ...narrowed('d', narrowing)]
  if (state === 'checked') conditions.push(Prisma.sql`d.verdict = 'checked'`)
  else if (state === 'refused') conditions.push(Prisma.sql`d.verdict <> 'checked'`)
  else if (state) conditions.push(Prisma.sql`false`)
  return joined(conditions)
}

/** The conditions of the events that failed. */
export const failedConditions = (filters: FailedFilters): Prisma.Sql => inboxConditions({ ...filters, state: 'failed' })

function narrowed(of: 'e' | 'd', { event, q, from, to }: FailedFilters): Prisma.Sql[] {
  const alias = Prisma.raw(of)
  const conditions: Prisma.Sql[] = []
  if (event) conditions.push(Prisma.sql`${alias}.event = ${event}`)
  if (q) conditions.push(Prisma.sql`strpos(lower(${alias}."traceId"), lower(${q})) > 0`)
  if (from) conditions.push(Prisma.sql`${alias}."receivedAt" >= ${from}::timestamptz`)
  if (to) conditions.push(Prisma.sql`${alias}."receivedAt" < ${to}::timestamptz`)
  return conditions
}

const joined = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty
