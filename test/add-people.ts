import { asTenant, withoutTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { TestTenant } from './make-tenant'

/** Adds people who asked to join, one second after the other, or with the given facts; their names begin with `extra-`. */
export async function addPeople(
  made: Pick<TestTenant, 'tenant' | 'app'>,
  count: number,
  facts: Partial<Prisma.MembershipCreateManyInput> = {},
): Promise<void> {
  const openIds = Array.from({ length: count }, (_, number) => `extra-${String(number).padStart(6, '0')}`)
  await withoutTenant().user.createMany({ data: openIds.map((openId) => ({ appId: made.app.id, openId })) })
  const users = await withoutTenant().user.findMany({
    where: { appId: made.app.id, openId: { startsWith: 'extra-' } },
    orderBy: { openId: 'asc' },
  })
  const asked = Date.parse('2026-03-01T00:00:00Z')
  const data = users.map(({ id, openId }, number) => ({
    tenantId: made.tenant.id,
    userId: id,
    displayName: openId,
    status: 'PENDING' as const,
    requestedAt: new Date(asked + number * 1_000),
    ...facts,
  }))
  await asTenant({ id: made.tenant.id }, (db) => db.membership.createMany({ data }))
}
