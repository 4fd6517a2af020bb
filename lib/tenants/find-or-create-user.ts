import 'server-only'
import { withoutTenant } from '@/lib/db'

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
