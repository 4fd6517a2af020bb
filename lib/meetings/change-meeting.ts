import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { keepMeeting } from '@/lib/copies/keep-meeting'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { findSeriesProblem } from '@/lib/recurrence/find-series-problem'
import { toTencentRule } from '@/lib/recurrence/to-tencent-rule'
import { moveBookings } from '@/lib/rooms/move-bookings'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type Meeting as TencentMeeting } from '@/lib/tencent'
import { findOpenIds } from './find-open-ids'
import { isEditable, toInstant, toSummary } from './from-tencent'
import { toMeeting } from './get-meeting'
import { EDITABLE_OCCURRENCES_MAX, HOSTS_MAX } from './limits'
import { requireFutureStart } from './require-future-start'
import type { ChangeMeeting, Meeting } from './schema'
import { toTencentSettings } from './settings'

/**
 * Changes what is given and nothing else. Tencent leaves open what an omitted group becomes, so the meeting is read
 * first and its rule, live stream and document permission go back as they are. Throws `series_too_long` for a series
 * that the API cannot change as a whole; one occurrence of it still moves.
 */
export async function changeMeeting(
  ctx: PersonContext,
  { id, ...change }: ChangeMeeting & { id: string },
): Promise<Meeting> {
  const before = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  const { subject, password, timeZone, subMeetingId, settings, hosts, invitees } = change
  if (subMeetingId === undefined && !isEditable(before.series))
    throw new AppError('series_too_long', 'Tencent changes series up to 50 occurrences only')
  const recurrence = change.recurrence && newRule(ctx, before, change)
  if (change.startsAt !== startOf(before, subMeetingId)) requireFutureStart(ctx, change.startsAt)
  await callAsPerson(ctx, operations.updateMeeting, {
    meetingId: id,
    subject,
    password,
    timeZone,
    startsAt: change.startsAt === undefined ? undefined : new Date(change.startsAt),
    endsAt: change.endsAt === undefined ? undefined : new Date(change.endsAt),
    settings: settings && toTencentSettings(settings),
    hosts: hosts && withSelf(ctx, await findOpenIds(ctx, 'hosts', hosts)),
    invitees: invitees && (await findOpenIds(ctx, 'invitees', invitees)),
    ...openGroups(before, subMeetingId),
    ...(recurrence ? { recurrence } : {}),
  })
  await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const { startsAt, endsAt } = change
    if (startsAt && endsAt) await moveBookings(db, { tenantId: ctx.tenant.id, meetingId: id }, { startsAt, endsAt })
    await recordAuditEvent(db, ctx, {
      action: 'meeting.changed',
      target: { kind: 'meeting', id },
      details: { fields: Object.keys(change).sort().join(' ') },
    })
  })
  const seenAt = new Date()
  const after = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  await keepMeeting(ctx, after, seenAt, 'creator')
  return toMeeting(ctx, after)
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

/** Tencent refuses a list of hosts without the caller, who takes one of the places. */
function withSelf(ctx: PersonContext, openIds: string[]): string[] {
  const self = ctx.connection?.openId
  const all = self && !openIds.includes(self) ? [self, ...openIds] : openIds
  if (all.length > HOSTS_MAX) {
    const errors = [{ path: 'hosts', code: 'too_many_hosts' }]
    throw new AppError('invalid_input', 'with the creator these are too many hosts', { errors })
  }
  return all
}
