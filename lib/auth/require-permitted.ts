import 'server-only'
import { notFound } from 'next/navigation'
import { isPermitted, type Permission } from './permissions'
import { requireTenant, type TenantPage } from './require-tenant'

/** Whose page this is, where their role may see it; for others there is no such page. */
export async function requirePermitted(slug: string, permission: Permission): Promise<TenantPage> {
  const page = await requireTenant(slug)
  if (!isPermitted(page.person.role, permission)) notFound()
  return page
}
