import { randomUUID } from 'node:crypto'
import { askPrepared, asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'

export interface VisitedTenant {
  id: string
  slug: string
}

/** What many tenants saw of each other. Everything but `queries` has to be 0. */
export interface Sights {
  queries: number
  /** Looks that showed a row of another tenant. */
  foreign: number
  /** Looks that did not show exactly what this tenant had written, or showed what was rolled back. */
  wrong: number
  /** Queries without a tenant that were answered. */
  unwalled: number
  failed: number
  /** The first reason. */
  failure?: string
}

export const noSights = (): Sights => ({ queries: 0, foreign: 0, wrong: 0, unwalled: 0, failed: 0 })

/** Makes so many tenants with nothing in them. */
export function makeVisitedTenants(count: number): Promise<VisitedTenant[]> {
  const tenants = Array.from({ length: count }, () => {
    const id = randomUUID()
    return { id, slug: `visited-${id}` }
  })
  return Promise.all(tenants.map((tenant) => addTenant(tenant)))
}

async function addTenant({ id, slug }: VisitedTenant): Promise<VisitedTenant> {
  await asTenant({ id }, (db) => db.tenant.create({ data: { id, slug, name: slug } }))
  return { id, slug }
}

/** Visits all tenants at once, so many times each. `label` tells this process's rows from another's. */
export async function visitTenants(tenants: VisitedTenant[], rounds: number, label: string): Promise<Sights> {
  const sights = noSights()
  const visit = async (tenant: VisitedTenant) => {
    for (let round = 1; round <= rounds; round++) await visitOnce(tenant, { label, round }, sights)
  }
  await Promise.all(tenants.map(visit))
  return sights
}

interface Seen {
  tenant: string
  action: string
  count: number
}
interface Visit {
  label: string
  round: number
}

// No filter: what is seen is what the wall shows.
const text = 'select "tenantId"::text as tenant, action, count(*)::int as count from "AuditEvent" group by 1, 2'

/** Writes, looks in every way that the library has, gives up two transactions, and asks without a tenant in between. */
async function visitOnce({ id, slug }: VisitedTenant, { label, round }: Visit, sights: Sights): Promise<void> {
  const look = (seen: Seen[]) => {
    if (seen.some(({ tenant }) => tenant !== id)) sights.foreign += 1
    const kept = seen.find(({ action }) => action === keptBy(label))?.count
    if (kept !== round || seen.some(({ action }) => action === LOST)) sights.wrong += 1
  }
  const count = (work: () => Promise<void>) => counted(work, sights)
  await count(() => inTenantTransaction({ id }, (db) => write(db, id, keptBy(label))))
  await count(async () => look(await askPrepared<Seen>({ slug }, { name: 'visit', text, values: [] })))
  await count(() => inTenantTransaction({ slug }, giveUp(id, 'statement')).catch(expectGivenUp))
  await count(async () => look(await asTenant({ id }, (db) => db.$queryRawUnsafe<Seen[]>(text))))
  await count(() => askWithoutTenant(sights))
  await count(() => inTenantTransaction({ id }, giveUp(id, 'caller')).catch(expectGivenUp))
  await count(async () => look(await inTenantTransaction({ id }, (db) => db.$queryRawUnsafe<Seen[]>(text))))
}

const LOST = 'visit.lost'
const keptBy = (label: string): string => `visit.kept-${label}`
const GIVEN_UP = /division by zero|changed my mind/

async function write(db: Prisma.TransactionClient, tenantId: string, action: string): Promise<void> {
  await db.auditEvent.create({ data: { tenantId, actorKind: 'operator', action } })
}

/** A transaction that writes and then fails: by a statement that the database refuses, or because its caller gives up. */
const giveUp = (tenantId: string, whose: 'statement' | 'caller') => async (db: Prisma.TransactionClient) => {
  await write(db, tenantId, LOST)
  if (whose === 'statement') await db.$queryRaw`select 1 / 0`
  throw new Error('changed my mind')
}

function expectGivenUp(error: unknown): void {
  if (!GIVEN_UP.test(String(error))) throw error
}

async function askWithoutTenant(sights: Sights): Promise<void> {
  const isAnswered = await withoutTenant()
    .$queryRawUnsafe(text)
    .then(
      () => true,
      (error: unknown) => {
        if (!/app\.tenant_id|uuid/.test(String(error))) throw error
        return false
      },
    )
  if (isAnswered) sights.unwalled += 1
}

// A pool that is busy for 5 s has begun nothing yet: on a slow machine that says nothing about the wall.
const NO_ROOM = /Unable to start a transaction in the given time|timeout exceeded when trying to connect/

async function counted(work: () => Promise<void>, sights: Sights): Promise<void> {
  try {
    await work()
    sights.queries += 1
  } catch (error) {
    if (NO_ROOM.test(String(error))) return await counted(work, sights)
    sights.failed += 1
    sights.failure ??= String(error)
  }
}

/** Begins a transaction, writes in it, and stays in it until the process is killed. */
export async function stayInTransaction({ id }: VisitedTenant, isInside: () => void): Promise<void> {
  await inTenantTransaction({ id }, async (db) => {
    await write(db, id, LOST)
    isInside()
    await new Promise(() => undefined)
  })
}
