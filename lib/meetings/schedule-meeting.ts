import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { copyOf } from '@/lib/copies/copy-of'
import { findViewers } from '@/lib/copies/find-viewers'
import { enqueueCopy } from '@/lib/copies/jobs'
import { keepMeeting } from '@/lib/copies/keep-meeting'
import { saveCopies } from '@/lib/copies/save-copies'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { toTencentGuest } from '@/lib/guests/to-tencent-guest'
import { toTencentRule } from '@/lib/recurrence/to-tencent-rule'
import type { PersonContext } from '@/lib/tenants/context'
import { type CreatedMeeting, operations } from '@/lib/tencent'
import { findOpenIds } from './find-open-ids'
import { toMeeting } from './get-meeting'
import { toTencentLive } from './live'
import { readQuietly } from './read-quietly'
import { requireFewHosts } from './require-few-hosts'
import { requireFutureStart } from './require-future-start'
import type { NewMeeting, ScheduledMeeting } from './schema'
import { toTencentSettings } from './settings'
import { skipOccurrences } from './skip-occurrences'
import { whatWasNotTaken } from './what-was-not-taken'

type Scheduled = Extract<NewMeeting, { type: 'scheduled' }>

/** Tencent wants an end of quick meetings too; they go on past it while somebody is inside. */
const QUICK_LENGTH_MS = 3_600_000

/**
 * Schedules a meeting for the person, or opens one now. Throws `invalid_input` for a start in the past and
 * `outcome_unknown` when Tencent did not answer: then it may exist, and is not created a second time.
 */
export async function scheduleMeeting(ctx: PersonContext, input: NewMeeting): Promise<ScheduledMeeting> {
  const { subject, password, settings, type } = input
  const made = await callAsPerson(ctx, operations.createMeeting, {
    type,
    subject,
    password,
    ...timesOf(ctx, input),
    ...(input.type === 'scheduled'
      ? { ...(await peopleOf(ctx, input)), ...rest(input), recurrence: ruleOf(input) }
      : {}),
    // Muting at joining must be said at creation; Tencent's own default for a handful of people is not to mute.
    settings: settings && { muteEnableJoin: false, ...toTencentSettings(settings) },
  })
  try {
    const series = input.type === 'scheduled' && input.recurrence ? input : undefined
    const meeting = asRead(made, input)
    const viewers = await findViewers(ctx, meeting, 'creator')
    await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
      await recordAuditEvent(db, ctx, {
        action: 'meeting.scheduled',
        target: { kind: 'meeting', id: made.id },
        details: { type },
      })
      // The answer has no occurrences: the copy of a series is made of what is read next.
      const [tenantId, { membershipId }] = [ctx.tenant.id, ctx.actor]
      if (series) await enqueueCopy(db, { tenantId, membershipId, meetingId: made.id, role: 'creator' })
      else await saveCopies(db, { tenantId, copies: [copyOf(meeting)], viewers, seenAt: new Date() })
    })
    return input.type === 'scheduled' ? await asMade(ctx, made, input) : await toMeeting(ctx, meeting)
  } catch (cause) {
    // The meeting exists: a plain failure would invite a second one.
    throw new AppError('outcome_unknown', 'the meeting was made, its record here was not', { cause })
  }
}

function timesOf(ctx: PersonContext, input: NewMeeting) {
  if (input.type === 'quick') {
    return { startsAt: ctx.now, endsAt: new Date(ctx.now.getTime() + QUICK_LENGTH_MS), timeZone: ctx.tenant.timeZone }
  }
  requireFutureStart(ctx, input.startsAt)
  return { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt), timeZone: input.timeZone }
}

function ruleOf({ recurrence, startsAt, timeZone }: Scheduled) {
  return recurrence && timeZone ? toTencentRule(recurrence, { startsAt, timeZone }) : undefined
}

/** A creation answers neither occurrences nor all settings. Where these cannot be read now, the meeting's page does so. */
async function asMade(ctx: PersonContext, made: CreatedMeeting, input: Scheduled): Promise<ScheduledMeeting> {
  const { skip = [], timeZone = ctx.tenant.timeZone, settings } = input
  const { meeting, notSkipped } = input.recurrence
    ? await skipOccurrences(ctx, { id: made.id, days: skip, timeZone })
    : { meeting: settings && (await readQuietly(ctx, made.id)), notSkipped: [] }
  if (meeting) await keepMeeting(ctx, meeting, new Date(), 'creator')
  const shown = await toMeeting(ctx, meeting ? { ...meeting, password: made.password } : asRead(made, input))
  const missed = await whatWasNotTaken(ctx, { settings, unregistered: made.unregistered }, shown.settings)
  return { ...shown, ...missed, ...(notSkipped.length > 0 ? { notSkipped } : {}) }
}

function rest({ location, hostKey, docUpload, live, guests }: Scheduled) {
  return {
    location: location || undefined,
    hostKey,
    docUploadAllowed: docUpload,
    live: live?.enabled ? toTencentLive(live) : undefined,
    guests: guests?.length ? guests.map(toTencentGuest) : undefined,
  }
}

async function peopleOf(ctx: PersonContext, { hosts, invitees }: Scheduled) {
  requireFewHosts(ctx, hosts)
  return {
    hosts: hosts?.length ? await findOpenIds(ctx, 'hosts', hosts) : undefined,
    invitees: invitees?.length ? await findOpenIds(ctx, 'invitees', invitees) : undefined,
  }
}

/** What a creation answers, as a reading of it would: the creator's view of a meeting that nobody is in yet. */
function asRead(made: CreatedMeeting, input: NewMeeting) {
  return {
    ...made,
    type: input.type,
    role: 'creator' as const,
    status: 'upcoming' as const,
    timeZone: input.type === 'scheduled' ? input.timeZone : undefined,
    needsPassword: false,
    currentHosts: [],
    currentCoHosts: [],
  }
}
