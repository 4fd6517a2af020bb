import 'server-only'
import { asTenant, withoutTenant } from '@/lib/db'

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
