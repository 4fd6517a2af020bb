import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Meeting } from './schema'

type Person = Meeting['hosts'][number]

/** Gives people of a meeting their names: those who are members here by our record, the others as Tencent calls them. */
export async function namePeople(
  ctx: PersonContext,
  people: { userid: string; nickname?: string }[],
): Promise<Map<string, Person>> {
  const openIds = [...new Set(people.map(({ userid }) => userid))]
  const appId = ctx.connection?.appId
  const known =
    appId && openIds.length > 0
      ? await asTenant({ id: ctx.tenant.id }, (db) =>
          db.membership.findMany({
            where: { tenantId: ctx.tenant.id, user: { appId, openId: { in: openIds } } },
            select: { id: true, displayName: true, user: { select: { openId: true } } },
          }),
        )
      : []
  const members = new Map(known.map((member) => [member.user.openId, member]))
  return new Map(
    people.map(({ userid, nickname }) => {
      const member = members.get(userid)
      const name = member?.displayName ?? nickname
      return [
        userid,
        { id: member?.id ?? userid, isYou: member?.id === ctx.actor.membershipId, ...(name ? { name } : {}) },
      ]
    }),
  )
}
