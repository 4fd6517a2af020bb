import 'server-only'
import type { Db } from '@/lib/db'
import { removeArchiveJobs } from './jobs'
import { personKey } from './person-key'

/** Removes somebody from all that was kept of attendance: by the ids that Tencent knows them by. */
export async function forgetPerson(
  db: Db,
  { tenantId, membershipId, names }: { tenantId: string; membershipId: string; names: readonly string[] },
): Promise<void> {
  const keys = names.map((name) => personKey(tenantId, name))
  await db.attendancePerson.deleteMany({ where: { tenantId, key: { in: keys } } })
  await db.attendanceCopy.updateMany({ where: { tenantId, creatorKey: { in: keys } }, data: { creatorKey: '' } })
  await db.$executeRaw`
    update "AttendanceCopy" set "hostKeys" = array(select key from unnest("hostKeys") key where not key = any (${keys}::text[]))
    where "tenantId" = ${tenantId}::uuid and "hostKeys" && ${keys}::text[]`
  await removeArchiveJobs(db, membershipId)
}
