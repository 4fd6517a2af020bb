import 'server-only'
import { asTenant, type Db } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import type { AccountWithStory } from './schema'

const STORY_LENGTH = 50

/** An account with its story: what was done to it or its connection, and its own sign-ins. Throws AppError `not_found`. */
export function getAccount(ctx: PersonContext, { id }: { id: string }): Promise<AccountWithStory> {
  return asTenant({ id: ctx.tenant.id }, async (db) => {
    const { account, connectionId } = await findAccount(db, ctx, id)
    return { ...account, story: await tellStory(db, ctx, { id, connectionId }) }
  })
}

async function tellStory(
  db: Db,
  { tenant }: PersonContext,
  { id, connectionId }: { id: string; connectionId: string | null },
): Promise<AccountWithStory['story']> {
  const entries = await db.$queryRaw<StoryRow[]>`
    select e.id::text, e.at, e.action, e."actorKind", e."actorId"::text, a."displayName" as "actorName", e.outcome, e.details
    from "AuditEvent" e
    left join "Membership" a on a."tenantId" = e."tenantId" and a.id = e."actorId"
    where e."tenantId" = ${tenant.id}::uuid
      and (e."targetId" in (${id}, ${connectionId ?? id})
           or e."actorId" = ${id}::uuid and e."targetId" is null)
    order by e.at desc, e.id desc
    limit ${STORY_LENGTH}::int`
  return entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() }))
}

type StoryRow = Omit<AccountWithStory['story'][number], 'at'> & { at: Date }
