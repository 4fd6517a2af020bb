import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Recording } from '@/lib/tencent'

/** Whose meetings these are: memberships by the open_id that a person's own list names. */
export async function findOwners(ctx: PersonContext, recordings: readonly Recording[]): Promise<Map<string, string>> {
  const tenantId = ctx.tenant.id
  const openIds = [...new Set(recordings.flatMap(({ ownerUserid }) => ownerUserid ?? []))]
  const members = await asTenant({ id: tenantId }, (db) =>
    db.membership.findMany({
      where: { tenantId, user: { appId: ctx.connection?.appId, openId: { in: openIds } } },
      select: { id: true, user: { select: { openId: true } } },
    }),
  )
  return new Map(members.map(({ id, user }) => [user.openId, id]))
}
