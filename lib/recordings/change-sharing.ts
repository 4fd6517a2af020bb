import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { callAsEnterpriseAbout } from './call-as-enterprise-about'
import { readSharing } from './read-sharing'
import { keepers, requireRecording } from './require-recording'
import type { SharingChange } from './schema'
import { tellOfRecordings } from './tell-of-recordings'

/**
 * Changes how the recordings of a meeting are shared, all of them alike. All settings are sent, because what Tencent makes of those
 * that are left out is not documented; so a password that shall stay is read there first. Throws AppError.
 */
export async function changeSharing(
  ctx: PersonContext,
  { id, ...change }: SharingChange & { id: string },
): Promise<void> {
  const found = await requireRecording(ctx, id, keepers)
  const { meetingId } = found
  const expiresAt = change.enabled && change.expiresAt ? new Date(change.expiresAt) : null
  if (expiresAt && expiresAt <= ctx.now) {
    throw new AppError('invalid_input', 'the end is not ahead', {
      errors: [{ path: 'expiresAt', code: 'until_in_past' }],
    })
  }
  const sharing = change.enabled
    ? {
        enabled: true as const,
        audience: change.audience,
        downloadAllowed: change.downloadAllowed,
        expiresAt,
        password: change.password === undefined ? ((await readSharing(ctx, found))?.password ?? null) : change.password,
      }
    : { enabled: false as const }
  await callAsEnterpriseAbout(ctx, operations.updateRecordSharingSettings, { recordingId: id, meetingId, sharing })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const audience = change.enabled ? change.audience : 'nobody'
    await recordAuditEvent(db, ctx, {
      action: 'recording.sharing_changed',
      target: { kind: 'recording', id },
      details: { meeting: meetingId, audience },
    })
    await tellOfRecordings(db, ctx.tenant.id, [meetingId], ctx.actor.membershipId)
  })
}
