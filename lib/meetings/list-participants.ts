import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { unionLength } from './merge-stays'
import { namePeople } from './name-people'
import type { ParticipantList } from './past-schema'

const DAY = 86_400_000
/** Tencent looks back 90 days by itself; a day less is on the safe side of it. */
const SEARCHED_BACK = 89 * DAY
/** The longest span that can be asked for by its bounds. */
const WINDOW = 31 * DAY

type Participant = Awaited<ReturnType<typeof readPages>>[number]

/** Who is or was in a meeting, each person once. Tencent shows it to the creator only; others get `not_allowed`. */
export async function listParticipants(
  ctx: PersonContext,
  { id, subMeetingId }: { id: string; subMeetingId?: string },
): Promise<ParticipantList> {
  const stays = await readStays(ctx, id, subMeetingId)
  const known = await namePeople(
    ctx,
    stays.flatMap(({ userid, name }) => (userid ? [{ userid, nickname: name }] : [])),
  )
  const people = [...groupByPerson(stays)].map(([key, sessions]) => {
    const person = known.get(key)
    return {
      id: person?.id ?? key,
      name: person?.name ?? (sessions.at(-1)?.name || undefined),
      isYou: person?.isYou ?? false,
      role: roleOf(sessions),
      isInside: sessions.some(({ leftAt }) => leftAt === undefined),
      seconds: Math.round(unionLength(sessions.flatMap(toStay), ctx.now.getTime()) / 1000),
      sessions: sessions.map(({ joinedAt, leftAt, device }) => ({
        joinedAt: joinedAt && toInstant(joinedAt),
        leftAt: leftAt && toInstant(leftAt),
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
async function readStays(ctx: PersonContext, meetingId: string, subMeetingId: string | undefined) {
  if (subMeetingId) return readPages(ctx, { meetingId, subMeetingId })
  let refusal: unknown
  const stays = await readPages(ctx, { meetingId }).catch((error: unknown) => {
    refusal = error
    return []
  })
  const mayBeSeries = refusal instanceof AppError && ['tencent_refused', 'value_refused'].includes(refusal.code)
  if (refusal && !mayBeSeries) throw refusal
  if (stays.length > 0) return stays
  const { series, startsAt } = await callAsPerson(ctx, operations.getMeeting, { meetingId })
  if (series) return series.currentId ? readPages(ctx, { meetingId, subMeetingId: series.currentId }) : []
  if (refusal) throw refusal
  const begun = startsAt.getTime()
  if (ctx.now.getTime() - begun < SEARCHED_BACK) return []
  return readPages(ctx, { meetingId, from: new Date(begun - DAY), to: new Date(begun + WINDOW - DAY) })
}

async function readPages(
  ctx: PersonContext,
  asked: { meetingId: string; subMeetingId?: string; from?: Date; to?: Date },
) {
  const first = await callAsPerson(ctx, operations.listParticipants, asked)
  const stays = [...first.items]
  for (let next = first.next; next !== undefined; ) {
    const page = await callAsPerson(ctx, operations.listParticipants, { ...asked, cursor: next })
    stays.push(...page.items)
    // A cursor that does not move would never end.
    next = page.next === next ? undefined : page.next
  }
  return stays
}

/** People without an account have an id for this meeting; where even that is missing, each name counts as one person. */
function groupByPerson(stays: Participant[]): Map<string, Participant[]> {
  const people = new Map<string, Participant[]>()
  for (const stay of stays) {
    const key = stay.userid ?? stay.uuid ?? `guest:${stay.name}`
    people.set(key, [...(people.get(key) ?? []), stay])
  }
  return people
}

const toStay = ({ joinedAt, leftAt }: Participant) =>
  joinedAt ? [{ from: joinedAt.getTime(), to: leftAt?.getTime() }] : []

function roleOf(stays: Participant[]): ParticipantList['people'][number]['role'] {
  const roles = new Set(stays.map(({ role }) => role))
  if (roles.has('creator') || roles.has('creator-host')) return 'creator'
  if (roles.has('host') || roles.has('visitor-host') || roles.has('co-host')) return 'host'
  return roles.has('visitor') ? 'visitor' : 'member'
}
