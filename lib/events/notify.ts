import 'server-only'
import type { Db } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Audience, Hint } from './schema'

/** The channel of PostgreSQL on which all processes hear of changes. */
export const CHANNEL = 'console_changes'

/** So many members go into one message: it has room for 8 kB, and their ids take 40 bytes each. */
export const MEMBERS_MAX = 100

/**
 * Tells open pages that something changed. Give the client of the change's own transaction: what is rolled back nobody hears of, and
 * nobody hears of what is not to be read yet. Works through a pooler too.
 */
export async function notify(db: Db, tenantId: string, hint: Hint, to?: Audience): Promise<void> {
  await db.$executeRaw`select pg_notify(${CHANNEL}, ${JSON.stringify({ tenant: tenantId, hint, to })})`
}

/** The same for whomever a query names as `members`, an array of ids for each `hint`. */
export const notifyEach = (db: Db, tenantId: string, rows: Prisma.Sql): Promise<number> => db.$executeRaw`
  select pg_notify(${CHANNEL}, json_build_object('tenant', ${tenantId}::text, 'hint', hint,
                                                 'to', json_build_object('members', members))::text)
  from (${rows}) rows(hint, members)`

/** That somebody's place here changed, or their sign-ins: they hear of it, and the admins. */
export const notifyMembership = (db: Db, tenantId: string, id: string): Promise<void> =>
  notify(db, tenantId, { noun: 'membership', id }, { members: [id], admins: true })
