import 'server-only'
import { type Db, inTenantTransaction } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import type { FoundRecording } from './require-recording'
import { tellOfRecordings } from './tell-of-recordings'

/** Removes a file that is gone at Tencent from the facts; with its last one the recording goes. */
export const forgetFile = (ctx: PersonContext, found: FoundRecording, file: string): Promise<void> =>
  inTenantTransaction({ id: ctx.tenant.id }, (db) => removeFile(db, ctx, found, file))

/** The same within a transaction. */
export async function removeFile(db: Db, ctx: PersonContext, found: FoundRecording, file: string): Promise<void> {
  const kept = found.files.filter(({ id }) => id !== file)
  if (kept.length === 0) return await removeRecording(db, ctx, found)
  const where = { tenantId: ctx.tenant.id, id: found.id }
  const files = kept as unknown as Prisma.InputJsonArray
  await db.recordingCopy.updateMany({ where, data: { files, seenAt: new Date() } })
  await tellOfRecordings(db, ctx.tenant.id, [found.meetingId], ctx.actor.membershipId)
}

/** Removes the facts of a recording that is gone. */
export async function removeRecording(db: Db, ctx: PersonContext, found: FoundRecording): Promise<void> {
  await tellOfRecordings(db, ctx.tenant.id, [found.meetingId], ctx.actor.membershipId)
  await db.recordingCopy.deleteMany({ where: { tenantId: ctx.tenant.id, id: found.id } })
}
