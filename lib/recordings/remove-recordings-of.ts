import 'server-only'
import type { Db } from '@/lib/db'
import { removeReadings } from './jobs'

/** Removes the facts of recordings of a person's meetings; those of a meeting that somebody else sees stay, as nobody's. */
export async function removeRecordingsOf(db: Db, { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
  await removeReadings(db, id)
  await db.recordingSync.deleteMany({ where: { tenantId, scope: id } })
  await db.$executeRaw`
    delete from "RecordingCopy" c where c."tenantId" = ${tenantId}::uuid and c."ownerId" = ${id}::uuid
      and not exists (select from "MeetingViewer" v where v."tenantId" = c."tenantId" and v."meetingId" = c."meetingId"
                        and v."membershipId" <> ${id}::uuid)`
  await db.recordingCopy.updateMany({ where: { tenantId, ownerId: id }, data: { ownerId: null } })
}
