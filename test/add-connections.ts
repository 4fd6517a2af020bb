import { randomUUID } from 'node:crypto'
import { sealPair } from '@/lib/connections/seal-pair'
import { asTenant, withoutTenant } from '@/lib/db'
import type { TestTenant } from './make-tenant'

const HOUR = 3_600_000
/** Thousands in one statement would come near the time that the application's role has for one. */
const ROWS_AT_ONCE = 500

/** Gives a tenant so many further members with a sealed pair each, which nobody issued. */
export async function addConnections(made: TestTenant, count: number): Promise<void> {
  for (let left = count; left > 0; left -= ROWS_AT_ONCE) await addSome(made, Math.min(left, ROWS_AT_ONCE))
}

async function addSome({ tenant, app }: TestTenant, count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({ user: randomUUID(), member: randomUUID(), id: randomUUID() }))
  const expiresAt = new Date(Date.now() + HOUR)
  await withoutTenant().user.createMany({ data: rows.map(({ user }) => ({ id: user, appId: app.id, openId: user })) })
  await asTenant({ id: tenant.id }, async (db) => {
    const facts = { tenantId: tenant.id, status: 'ACTIVE' as const }
    await db.membership.createMany({ data: rows.map(({ user, member }) => ({ ...facts, id: member, userId: user })) })
    await db.connection.createMany({
      data: rows.map(({ user, member, id }) => ({
        ...{ tenantId: tenant.id, id, membershipId: member, appId: app.id, openId: user },
        ...sealPair(
          { tenantId: tenant.id, id },
          {
            ...{ openId: user, accessToken: `access-${id}`, refreshToken: `refresh-${id}`, scopes: [] },
            ...{ accessExpiresAt: expiresAt, refreshExpiresAt: expiresAt },
          },
        ),
      })),
    })
  })
}
