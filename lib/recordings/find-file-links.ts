import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type RecordAddresses } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { callForRecording } from './call-for-recording'
import { forgetFile } from './forget-files'
import { requireRecording, watchers } from './require-recording'
import type { FileLinks, LinkKind } from './schema'

/** So long an address to download is good. */
const LIFE_MS = 6 * 3_600_000

interface Asked {
  id: string
  file: string
  kind: LinkKind
}

/**
 * Where a file is watched or fetched, asked of Tencent at the moment of the click and kept nowhere. Who looked is in the audit, where
 * it is not. Throws AppError `not_found`, `recording_gone`, and `no_such_file` where Tencent offers none of this kind.
 */
export async function findFileLinks(ctx: PersonContext, { id, file, kind }: Asked): Promise<FileLinks> {
  const found = await requireRecording(ctx, id, watchers)
  if (!found.files.some((one) => one.id === file)) throw new AppError('not_found', 'the recording has no such file')
  const askedAt = Date.now()
  const addresses = await callForRecording(ctx, found, operations.getRecordFileAddress, { fileId: file }).catch(
    async (error: unknown) => {
      if (error instanceof AppError && error.code === 'recording_gone') await forgetFile(ctx, found, file)
      throw error
    },
  )
  if (addresses.meetingId !== found.meetingId) throw new AppError('not_found', 'the file is of another meeting')
  const links = linksOf(addresses, kind)
  if (links.length === 0) throw new AppError('no_such_file', `Tencent offers no ${kind} of this file`)
  await asTenant({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: kind === 'view' ? 'recording.watched' : 'recording.downloaded',
      target: { kind: 'recording', id },
      details: { file, kind, meeting: found.meetingId },
    }),
  )
  return { links, expiresAt: kind === 'view' ? null : toInstant(new Date(askedAt + LIFE_MS)) }
}

function linksOf({ viewUrl, video, audio, minutes }: RecordAddresses, kind: LinkKind): FileLinks['links'] {
  if (kind === 'view') return viewUrl === undefined ? [] : [{ url: viewUrl }]
  if (kind === 'minutes') return minutes
  const file = kind === 'video' ? video : audio
  return file === undefined ? [] : [file]
}
