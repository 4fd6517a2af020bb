import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { requireConfirmation } from '@/lib/offboarding/require-confirmation'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { callForRecording } from './call-for-recording'
import { removeFile, removeRecording } from './forget-files'
import { keepers, requireRecording } from './require-recording'

/** Deletes one file of a recording, for good; with its last one the recording is gone. */
export async function deleteRecordingFile(
  ctx: PersonContext,
  { id, file }: { id: string; file: string },
): Promise<void> {
  const found = await requireRecording(ctx, id, keepers)
  if (!found.files.some((one) => one.id === file)) throw new AppError('not_found', 'the recording has no such file')
  const { meetingId } = found
  await callForRecording(ctx, found, operations.deleteRecordFile, { fileId: file, meetingId }).catch(asDone)
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await removeFile(db, ctx, found, file)
    await recordAuditEvent(db, ctx, {
      action: 'recording.file_deleted',
      target: { kind: 'recording', id },
      details: { file, meeting: meetingId },
    })
  })
}

/** Deletes a recording with all its files, for good, once its meeting's subject was typed. Throws AppError `invalid_input`. */
export async function deleteRecording(
  ctx: PersonContext,
  { id, confirmation }: { id: string; confirmation: string },
): Promise<void> {
  const found = await requireRecording(ctx, id, keepers)
  requireConfirmation(confirmation, found.subject.trim())
  const { meetingId } = found
  await callForRecording(ctx, found, operations.deleteMeetingRecords, { recordingId: id, meetingId }).catch(asDone)
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    await removeRecording(db, ctx, found)
    await recordAuditEvent(db, ctx, {
      action: 'recording.deleted',
      target: { kind: 'recording', id },
      details: { meeting: meetingId, files: found.files.length },
    })
  })
}

/** What is gone already is deleted. */
function asDone(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'recording_gone')) throw error
}
