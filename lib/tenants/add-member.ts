import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import type { MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import { findOrCreateUser } from './find-or-create-user'

export interface MemberInput {
  appId: string
  openId: string
  role: Role
  status: MembershipStatus
  displayName?: string
  userid?: string
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
