import 'server-only'
import { type Db, withoutTenant } from '@/lib/db'

/** The user of an (application, open_id), made on first sight. Two first sights at once make one row. */
export async function findOrCreateUser(appId: string, openId: string, db: Db = withoutTenant()): Promise<string> {
  await db.user.createMany({ data: { appId, openId }, skipDuplicates: true })
  const user = await db.user.findFirstOrThrow({ where: { appId, openId }, select: { id: true } })
  return user.id
}
