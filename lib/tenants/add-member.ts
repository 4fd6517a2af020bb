import 'server-only'
import { asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'
import type { MembershipStatus, Role } from '@/lib/generated/prisma/enums'

export interface MemberInput {
  appId: string
  openId: string
  role: Role
  status: MembershipStatus
  displayName?: string
  userid?: string
}

/** The user of an (application, open_id), made on first sight. */
export async function findOrCreateUser(appId: string, openId: string): Promise<string> {
  // An empty update makes two parallel first sights one row.
  const user = await withoutTenant().user.upsert({
    where: { appId_openId: { appId, openId } },
    create: { appId, openId },
    update: {},
    select: { id: true },
  })
  return user.id
}

/** Gives a person a membership, or brings an existing one to these facts. Returns the membership's id. */
export async function addMember(tenantId: string, input: MemberInput): Promise<string> {
  const userId = await findOrCreateUser(input.appId, input.openId)
  const facts = {
    role: input.role,
    status: input.status,
    displayName: input.displayName ?? null,
    userid: input.userid ?? null,
  }
  const membership = await inTenantTransaction({ id: tenantId }, (db) =>
    db.membership.upsert({
      where: { tenantId_userId: { tenantId, userId } },
      create: { tenantId, userId, ...facts },
      update: facts,
      select: { id: true },
    }),
  )
  return membership.id
}

/** The tenant of a slug, with what an installation needs to refresh its application's callback; null when there is none. */
export async function findTenantBySlug(slug: string) {
  const tenant = await withoutTenant().tenant.findFirst({ where: { slug }, select: { id: true, appId: true } })
  if (!tenant?.appId) return null
  const appId = tenant.appId
  const app = await asTenant({ id: tenant.id }, (db) =>
    db.tencentApp.findFirst({ where: { id: appId }, select: { appKey: true, sdkId: true } }),
  )
  return app ? { id: tenant.id, appId, ...app } : null
}
