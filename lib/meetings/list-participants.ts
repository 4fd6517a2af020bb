import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toInstant } from './from-tencent'
import { unionLength } from './merge-stays'
import { namePeople } from './name-people'
import type { ParticipantList } from './schema'

type Participant = Awaited<ReturnType<typeof readStays>>[number]

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
    const [first] = sessions
    const person = known.get(key)
    return {
      id: person?.id ?? key,
      name: person?.name ?? first?.name,
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

async function readStays(ctx: PersonContext, meetingId: string, subMeetingId: string | undefined) {
  const first = await callAsPerson(ctx, operations.listParticipants, { meetingId, subMeetingId })
  const stays = [...first.items]
  for (let next = first.next; next !== undefined; ) {
    const page = await callAsPerson(ctx, operations.listParticipants, { meetingId, subMeetingId, cursor: next })
    stays.push(...page.items)
    // A cursor that does not move would never end.
    next = page.next === next ? undefined : page.next
  }
  return stays
}

/** People without an account have no id: each of their names counts as one person, which is what the list can tell. */
function groupByPerson(stays: Participant[]): Map<string, Participant[]> {
  const people = new Map<string, Participant[]>()
  for (const stay of stays) {
    const key = stay.userid ?? `guest:${stay.name}`
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
