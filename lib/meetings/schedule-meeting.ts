import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { type CreatedMeeting, operations } from '@/lib/tencent'
import { toInstant } from './from-tencent'
import { namePeople } from './name-people'
import type { Meeting, ScheduleMeeting } from './schema'

/** Filling in a form takes a moment: a start this recent is still now. */
const START_TOLERANCE_MS = 60_000

/**
 * Schedules a meeting for the person. Throws `invalid_input` for a start in the past and `outcome_unknown` when Tencent
 * did not answer: then it may exist, and is not created a second time.
 */
export async function scheduleMeeting(ctx: PersonContext, input: ScheduleMeeting): Promise<Meeting> {
  const [startsAt, endsAt] = [new Date(input.startsAt), new Date(input.endsAt)]
  if (startsAt.getTime() < ctx.now.getTime() - START_TOLERANCE_MS) {
    throw new AppError('invalid_input', 'the start is in the past', {
      errors: [{ path: 'startsAt', code: 'start_in_past' }],
    })
  }
  const { subject, password, timeZone } = input
  const made = await callAsPerson(ctx, operations.createMeeting, { subject, startsAt, endsAt, password, timeZone })
  try {
    await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
      recordAuditEvent(db, ctx, { action: 'meeting.scheduled', target: { kind: 'meeting', id: made.id } }),
    )
    return await toAnswer(ctx, made, timeZone)
  } catch (cause) {
    // The meeting exists: a plain failure would invite a second one.
    throw new AppError('outcome_unknown', 'the meeting was made, its record here was not', { cause })
  }
}

async function toAnswer(ctx: PersonContext, made: CreatedMeeting, timeZone: string | undefined): Promise<Meeting> {
  const people = await namePeople(ctx, [...made.hosts, ...made.invitees])
  const named = (users: { userid: string }[]) => users.flatMap(({ userid }) => people.get(userid) ?? [])
  return {
    id: made.id,
    code: made.code,
    subject: made.subject,
    type: 'scheduled',
    status: 'upcoming',
    startsAt: toInstant(made.startsAt),
    endsAt: toInstant(made.endsAt),
    role: 'creator',
    timeZone,
    password: made.password,
    needsPassword: false,
    joinUrl: made.joinUrl,
    hosts: named(made.hosts),
    invitees: named(made.invitees),
  }
}
