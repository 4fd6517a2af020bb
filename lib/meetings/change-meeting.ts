import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { keepMeeting } from '@/lib/copies/keep-meeting'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { findSeriesProblem } from '@/lib/recurrence/find-series-problem'
import { toTencentRule } from '@/lib/recurrence/to-tencent-rule'
import { moveBookings } from '@/lib/rooms/move-bookings'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type Meeting as TencentMeeting } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { findOpenIds } from './find-open-ids'
import { isEditable, toSummary } from './from-tencent'
import { toMeeting } from './get-meeting'
import { EDITABLE_OCCURRENCES_MAX, TOLD_INVITEES_MAX } from './limits'
import { toTencentLive } from './live'
import { requireFewHosts } from './require-few-hosts'
import { requireFutureStart } from './require-future-start'
import type { ChangedMeeting, ChangeMeeting, MeetingSettings } from './schema'
import { fromTencentSettings, toTencentChange } from './settings'
import { whatWasNotTaken } from './what-was-not-taken'

/**
 * Changes what is given and nothing else. Tencent leaves open what an omitted group becomes, so the meeting is read
 * first and its rule, live stream and document permission go back as they are. Throws `series_too_long` for a series
 * that the API cannot change as a whole; one occurrence of it still moves.
 */
export async function changeMeeting(
  ctx: PersonContext,
  { id, ...change }: ChangeMeeting & { id: string },
): Promise<ChangedMeeting> {
  const before = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  const { subject, password, timeZone, subMeetingId, settings, hosts, invitees, location, hostKey, docUpload, live } =
    change
  if (subMeetingId === undefined && !isEditable(before.series))
    throw new AppError('series_too_long', 'Tencent changes series up to 50 occurrences only')
  const settingsBefore = fromTencentSettings(before.settings)
  requireSomeoneInvited(change, { settings: settingsBefore, invitees: before.invitees })
  if (hosts) requireFewHosts(ctx, hosts)
  const invitedIds = invitees && (await findOpenIds(ctx, 'invitees', invitees))
  const recurrence = change.recurrence && newRule(ctx, before, change)
  if (change.startsAt !== startOf(before, subMeetingId)) requireFutureStart(ctx, change.startsAt)
  await callAsPerson(ctx, operations.updateMeeting, {
    meetingId: id,
    subject,
    password,
    timeZone,
    startsAt: change.startsAt === undefined ? undefined : new Date(change.startsAt),
    endsAt: change.endsAt === undefined ? undefined : new Date(change.endsAt),
    settings: settings && toTencentChange(settings, settingsBefore),
    hosts: hosts && withSelf(ctx, await findOpenIds(ctx, 'hosts', hosts)),
    invitees: invitedIds,
    location,
    hostKey,
    ...openGroups(before, subMeetingId),
    ...(live ? { live: toTencentLive(live, before.live) } : {}),
    ...(docUpload === undefined ? {} : { docUploadAllowed: docUpload }),
    ...(recurrence ? { recurrence } : {}),
  })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const { startsAt, endsAt } = change
    if (startsAt && endsAt) await moveBookings(db, { tenantId: ctx.tenant.id, meetingId: id }, { startsAt, endsAt })
    await notifyViewers(db, { tenantId: ctx.tenant.id, noun: 'meeting', ids: [id], also: [ctx.actor.membershipId] })
    await recordAuditEvent(db, ctx, {
      action: 'meeting.changed',
      target: { kind: 'meeting', id },
      details: { fields: Object.keys(change).sort().join(' ') },
    })
  })
  const seenAt = new Date()
  const after = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  await keepMeeting(ctx, after, seenAt, 'creator')
  const unregistered = missingOf(invitedIds, after)
  const shown = await toMeeting(ctx, after)
  return {
    ...shown,
    ...(await whatWasNotTaken(ctx, { settings, before: settingsBefore, unregistered }, shown.settings)),
  }
}

/** Where the meeting or the occurrence begins now: a start that stays may have passed. */
function startOf(before: TencentMeeting, subMeetingId: string | undefined): string | undefined {
  if (subMeetingId === undefined) return toSummary(before).startsAt
  const occurrence = before.series?.occurrences.find(({ id }) => id === subMeetingId)
  return occurrence && toInstant(occurrence.startsAt)
}

/** The groups whose omission the documentation leaves open. Rule and occurrence cannot go together. */
function openGroups({ series, live, docUploadAllowed }: TencentMeeting, subMeetingId: string | undefined) {
  const rule = series?.recurrence
  const recurrence =
    rule?.until && rule.frequency !== 'unknown' ? { ...rule, frequency: rule.frequency, until: rule.until } : undefined
  return { live, docUploadAllowed, ...(subMeetingId ? { subMeetingId } : { recurrence }) }
}

/**
 * A changed rule in Tencent's words. It counts from the times given, else from the current occurrence's. Throws
 * `invalid_input` for one that does not fit these, or is longer than a change may make it.
 */
function newRule(ctx: PersonContext, before: TencentMeeting, { recurrence, ...change }: ChangeMeeting) {
  if (!recurrence) return undefined
  const timeZone = change.timeZone ?? before.timeZone ?? ctx.tenant.timeZone
  const { startsAt, endsAt } = { ...toSummary(before), ...timesIn(change) }
  const problem = before.series
    ? findSeriesProblem({ startsAt, endsAt, timeZone, recurrence }, EDITABLE_OCCURRENCES_MAX)
    : { path: 'recurrence', code: 'not_a_series' }
  if (problem) throw new AppError('invalid_input', 'the rule does not fit the meeting', { errors: [problem] })
  return toTencentRule(recurrence, { startsAt, timeZone })
}

const timesIn = ({ startsAt, endsAt }: ChangeMeeting) => (startsAt && endsAt ? { startsAt, endsAt } : {})

/** Tencent refuses a list of hosts without the caller. */
function withSelf(ctx: PersonContext, openIds: string[]): string[] {
  const self = ctx.connection?.openId
  return self && !openIds.includes(self) ? [self, ...openIds] : openIds
}

/** A meeting for its invitees only needs one. Throws `invalid_input` for a change that leaves it none. */
function requireSomeoneInvited(
  { settings, invitees }: ChangeMeeting,
  before: { settings: Partial<MeetingSettings>; invitees: unknown[] },
): void {
  if (settings?.joinKind === undefined && invitees === undefined) return
  const isForInvitees = { ...before.settings, ...settings }.joinKind === 'invited'
  if (!isForInvitees || settings?.enterpriseOnly || (invitees ?? before.invitees).length > 0) return
  const errors = [{ path: 'invitees', code: 'invite_somebody' }]
  throw new AppError('invalid_input', 'a meeting for invitees only has none', { errors })
}

/** Invitees who were asked for and are not there, as far as Tencent tells them all. */
function missingOf(asked: string[] = [], { invitees }: TencentMeeting): string[] {
  if (invitees.length >= TOLD_INVITEES_MAX) return []
  return asked.filter((openId) => invitees.every(({ userid }) => userid !== openId))
}
