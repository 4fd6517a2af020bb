import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Meeting } from '@/lib/tencent'
import type { ViewerRole } from './copy-of'
import type { Viewer } from './save-copies'

type Named = Pick<Meeting, 'id' | 'hosts' | 'invitees'>

/** The members who see a meeting because its details name them, and whoever read them with the part that is theirs. */
export async function findViewers(
  ctx: PersonContext,
  { id, hosts, invitees }: Named,
  own?: ViewerRole,
): Promise<Viewer[]> {
  const roles = new Map<string, ViewerRole>()
  for (const { userid } of invitees) roles.set(userid, 'invitee')
  for (const { userid } of hosts) roles.set(userid, 'host')
  const tenantId = ctx.tenant.id
  const members = await asTenant({ id: tenantId }, (db) =>
    db.membership.findMany({
      where: { tenantId, user: { appId: ctx.connection?.appId, openId: { in: [...roles.keys()] } } },
      select: { id: true, user: { select: { openId: true } } },
    }),
  )
  const viewers = new Map(members.map((member) => [member.id, roles.get(member.user.openId) ?? 'invitee']))
  if (own) viewers.set(ctx.actor.membershipId, own)
  return [...viewers].map(([membershipId, role]) => ({ meetingId: id, membershipId, role }))
}
