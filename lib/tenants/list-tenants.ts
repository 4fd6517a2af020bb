import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'
import { hasActiveOwner } from './has-active-owner'

interface ListedTenant {
  slug: string
  name: string
  /** `new`: nobody owns it yet. */
  state: 'open' | 'new' | 'closed'
  /** Who may sign in. */
  members: number
  /** Accounts whose tokens are stored. */
  connections: number
}

/** Every tenant of the installation, each counted behind its own wall. For the operator only. */
export async function listTenants(): Promise<ListedTenant[]> {
  const tenants = await withoutTenant().tenant.findMany({
    select: { id: true, slug: true, name: true, closedAt: true },
    orderBy: { slug: 'asc' },
  })
  return await Promise.all(
    tenants.map(({ id, slug, name, closedAt }) =>
      asTenant({ id }, async (db) => {
        const members = await db.membership.count({ where: { tenantId: id, status: 'ACTIVE' } })
        const connections = await db.connection.count({ where: { tenantId: id, refreshToken: { not: null } } })
        const state = closedAt ? 'closed' : (await hasActiveOwner(db, id)) ? 'open' : 'new'
        return { slug, name, state, members, connections } as const
      }),
    ),
  )
}
