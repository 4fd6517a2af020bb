import 'server-only'
import { hashLookupKey } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/** How attendance knows a person whom Tencent names so: by a keyed hash, of this tenant only. */
export const personKey = (tenantId: string, id: string): string =>
  hashLookupKey('attendance_person', `${tenantId}\n${id}`)

/** The key of whoever asks, whether their account is connected or not. */
export async function ownKey({ tenant, actor, connection }: PersonContext): Promise<string> {
  const openId = connection?.openId ?? (await findOpenId(tenant.id, actor.membershipId))
  return personKey(tenant.id, openId ?? '')
}

async function findOpenId(tenantId: string, id: string): Promise<string | undefined> {
  const member = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirst({ where: { tenantId, id }, select: { user: { select: { openId: true } } } }),
  )
  return member?.user.openId
}
