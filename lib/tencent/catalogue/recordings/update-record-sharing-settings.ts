import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUseridAndOperatorId } from '../operator'
import { RecordingId } from './ids'
import type { Audience } from './recording'

const audiences: Record<Audience, number> = { everyone: 0, enterprise: 1, participants: 2 }

const Sharing = z.discriminatedUnion('enabled', [
  /** Forgets all the rest, which may not be sent beside it. */
  z.strictObject({ enabled: z.literal(false) }),
  z.strictObject({
    enabled: z.literal(true),
    audience: z.enum(['everyone', 'enterprise', 'participants']).optional(),
    /** Null: none is asked for. Left out: what the platform makes of it. */
    password: z.string().min(1).nullable().optional(),
    /** Null: never. */
    expiresAt: z.date().nullable().optional(),
    downloadAllowed: z.boolean().optional(),
  }),
])

/**
 * Says who may watch a recording, and how. What is left out gets the platform's default or stays, which is not documented.
 * The answer is empty.
 */
export const updateRecordSharingSettings = defineOperation({
  id: 'updateRecordSharingSettings',
  summary: 'Change who may watch a recording',
  method: 'PUT',
  path: '/v1/records/settings/{recordingId}',
  since: '1.7.1',
  auth: ['secret'],
  scope: ['record:manage'],
  who: [],
  rateClass: 'general',
  doc: '企业云录制管理/修改会议录制共享设置',
  input: z.strictObject({ recordingId: RecordingId, meetingId: MeetingId, sharing: Sharing }),
  reply: z.unknown(),
  toRequest: ({ recordingId, meetingId, sharing }, operator) => ({
    path: { recordingId },
    body: { ...asUseridAndOperatorId(operator), meeting_id: meetingId, sharing_config: fromSharing(sharing) },
  }),
  map: (): void => undefined,
})

/** A password or an expiry goes with its flag, and only with it. The expiry is in milliseconds, unlike all other times sent. */
function fromSharing(sharing: z.output<typeof Sharing>): Record<string, unknown> {
  if (!sharing.enabled) return { enable_sharing: false }
  const { audience, password, expiresAt, downloadAllowed } = sharing
  return {
    enable_sharing: true,
    sharing_auth_type: audience && audiences[audience],
    ...(password === undefined ? {} : { enable_password: password !== null, password: password ?? undefined }),
    ...(expiresAt === undefined
      ? {}
      : { enable_sharing_expire: expiresAt !== null, sharing_expire: expiresAt?.getTime() }),
    allow_download: downloadAllowed,
  }
}
