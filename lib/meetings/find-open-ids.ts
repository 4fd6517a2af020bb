import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'

/**
 * The open_ids of members, in the order asked. Tencent knows people of an OAuth call by open_id only, so they must have
 * connected through the same application. Throws `invalid_input` naming the field and place of one who has not.
 */
export async function findOpenIds(
  ctx: PersonContext,
  field: 'hosts' | 'invitees',
  memberIds: string[],
): Promise<string[]> {
  if (memberIds.length === 0) return []
  const members = await asTenant({ id: ctx.tenant.id }, (db) =>
    db.membership.findMany({
      where: {
        tenantId: ctx.tenant.id,
        id: { in: memberIds },
        status: 'ACTIVE',
        user: { appId: ctx.connection?.appId },
      },
      select: { id: true, user: { select: { openId: true } } },
    }),
  )
  const openIds = new Map(members.map((member) => [member.id, member.user.openId]))
  const unknown = memberIds.findIndex((memberId) => !openIds.has(memberId))
  if (unknown >= 0) {
    throw new AppError('invalid_input', 'a person is not an active member', {
      errors: [{ path: `${field}.${unknown}`, code: 'person_unknown' }],
    })
  }
  return memberIds.flatMap((memberId) => openIds.get(memberId) ?? [])
}
