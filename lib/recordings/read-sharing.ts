import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type RecordingSharing } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { callForRecording } from './call-for-recording'
import { type FoundRecording, keepers, requireRecording } from './require-recording'
import type { Sharing, SharingLink } from './schema'

const DAY = 86_400_000

/** How a recording is shared, for the settings of it. Link and password stay here. */
export async function getSharing(ctx: PersonContext, { id }: { id: string }): Promise<Sharing> {
  const sharing = await readSharing(ctx, await requireRecording(ctx, id, keepers))
  if (!sharing) return { enabled: false }
  const { audience, password, expiresAt, downloadAllowed } = sharing
  const until = expiresAt ? toInstant(expiresAt) : null
  return { enabled: true, audience, hasPassword: password !== undefined, expiresAt: until, downloadAllowed }
}

/** The link to give to others, with its password: told on a click. Throws AppError `not_found` where it is not shared. */
export async function findSharingLink(ctx: PersonContext, { id }: { id: string }): Promise<SharingLink> {
  const sharing = await readSharing(ctx, await requireRecording(ctx, id, keepers))
  if (!sharing?.url) throw new AppError('not_found', 'the recording is not shared')
  return { url: sharing.url, password: sharing.password ?? null }
}

/** As Tencent tells it now; undefined while it is not shared. All files of a meeting are shared alike. */
export async function readSharing(ctx: PersonContext, found: FoundRecording): Promise<RecordingSharing | undefined> {
  const { meetingId, startedAt } = found
  const span = { from: new Date(startedAt.getTime() - 2 * DAY), to: new Date(startedAt.getTime() + DAY) }
  const { items } = await callForRecording(ctx, found, operations.listRecords, { ...span, meetingId })
  const recording = items.find(({ id }) => id === found.id)
  if (!recording) throw new AppError('recording_gone', 'Tencent lists the recording no more')
  return recording.files.find(({ sharing }) => sharing)?.sharing
}
