import 'server-only'
import { statusPredicate } from '@/lib/connections/status-predicate'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { MemberList } from './schema'

const SHOWN = 20

interface Row {
  id: string
  name: string | null
}

/**
 * The people whom the person can name in a meeting: active members with a living connection through the same
 * application, whose name holds the words asked for; names that begin with them come first.
 */
export async function listMembers(ctx: PersonContext, { q }: { q: string }): Promise<MemberList> {
  const { tenant, connection, now } = ctx
  if (!connection) return { items: [], hasMore: false }
  const rows = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<Row[]>`
      select m.id::text as id, coalesce(m."displayName", m.userid) as name
      from "Membership" m
      join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id
      where m."tenantId" = ${tenant.id}::uuid and m.status = 'ACTIVE' and c."appId" = ${connection.appId}::uuid
        and (${statusPredicate('ACTIVE', now)} or ${statusPredicate('DEGRADED', now)})
        and strpos(lower(concat_ws(' ', m."displayName", m.userid)), lower(${q})) > 0
      order by starts_with(lower(coalesce(m."displayName", m.userid)), lower(${q})) desc nulls last, name, m.id
      limit ${SHOWN + 1}`,
  )
  const items = rows.slice(0, SHOWN).map(({ id, name }) => ({
    id,
    ...(name ? { name } : {}),
    isYou: id === ctx.actor.membershipId,
  }))
  return { items, hasMore: rows.length > SHOWN }
}
