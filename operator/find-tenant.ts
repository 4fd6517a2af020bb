import { withoutTenant } from '@/lib/db'
import type { TenantFacts } from '@/lib/tenants/context'
import { CommandError } from './command-error'

/** The tenant of a slug, open or closed. */
export async function findTenant(slug: string): Promise<TenantFacts & { closedAt: Date | null }> {
  const tenant = await withoutTenant().tenant.findFirst({
    where: { slug },
    select: { id: true, slug: true, name: true, timeZone: true, locale: true, closedAt: true },
  })
  if (!tenant) throw new CommandError(`<slug> "${slug}" is no tenant; npm run tenant -- list shows all`)
  return tenant
}

/** The same, unless it is closed. */
export async function findOpenTenant(slug: string): Promise<TenantFacts> {
  const { closedAt, ...tenant } = await findTenant(slug)
  if (closedAt) throw new CommandError(`<slug> "${slug}" was closed at ${closedAt.toISOString()}`)
  return tenant
}
