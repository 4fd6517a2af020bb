import 'server-only'
import { askAs } from '@/lib/attendance/ask-as-creator'
import { mergePeople } from '@/lib/attendance/merge-people'
import { boundsOf, readStays } from '@/lib/attendance/read-stays'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { namePeople } from './name-people'
import type { ParticipantList } from './past-schema'

/** Who is or was in a meeting, each person once. Tencent shows it to the creator only; others get `not_allowed`. */
export async function listParticipants(
  ctx: PersonContext,
  { id, subMeetingId }: { id: string; subMeetingId?: string },
): Promise<ParticipantList> {
  const stays = await readOccurrence(ctx, id, subMeetingId)
  const merged = mergePeople(stays, { startsAt: ctx.now, now: ctx.now })
  const known = await namePeople(
    ctx,
    merged.flatMap(({ userid, name }) => (userid ? [{ userid, nickname: name }] : [])),
  )
  const people = merged.map((one) => {
    const person = known.get(one.userid ?? '')
    return {
      id: person?.id ?? one.id,
      name: person?.name ?? (one.name || undefined),
      isYou: person?.isYou ?? false,
      role: one.role,
      isInside: one.leftAt === null,
      seconds: one.seconds,
      sessions: one.stays.map(({ joinedAt, leftAt, device }) => ({
        joinedAt: toInstant(joinedAt),
        leftAt: leftAt ? toInstant(leftAt) : undefined,
        device,
      })),
    }
  })
  return { people, inside: people.filter(({ isInside }) => isInside).length }
}

/**
 * Tencent wants to be told the occurrence of a series, and looks back 90 days unless told where: finding nothing may mean
 * either, so the meeting is asked.
 */
async function readOccurrence(ctx: PersonContext, meetingId: string, subMeetingId: string | undefined) {
  if (subMeetingId) return readStays(askAs(ctx), { meetingId, subMeetingId })
  let refusal: unknown
  const stays = await readStays(askAs(ctx), { meetingId }).catch((error: unknown) => {
    refusal = error
    return []
  })
  const mayBeSeries = refusal instanceof AppError && ['tencent_refused', 'value_refused'].includes(refusal.code)
  if (refusal && !mayBeSeries) throw refusal
  if (stays.length > 0) return stays
  const { series, startsAt } = await callAsPerson(ctx, operations.getMeeting, { meetingId })
  if (series) return series.currentId ? readStays(askAs(ctx), { meetingId, subMeetingId: series.currentId }) : []
  if (refusal) throw refusal
  const bounds = boundsOf(startsAt, ctx.now)
  return bounds.from ? readStays(askAs(ctx), { meetingId, ...bounds }) : []
}
