import type { AttendedRole } from './schema'
import { lengthOf, uniteSpans } from './unite-spans'

/** One stay of one device, as Tencent tells it. */
export interface ToldStay {
  name: string
  /** Absent for people without an account. */
  userid?: string
  /** The person within this one meeting. */
  uuid?: string
  role: string
  device?: number
  joinedAt?: Date
  /** Absent while inside, and at times of those who have left. */
  leftAt?: Date
}

/** What is known of the meeting's time. */
export interface MeetingTime {
  startsAt: Date
  /** When it was over; undefined while it runs: who has no time of leaving is inside then. */
  endedAt?: Date
  now: Date
}

/** A stay with both its moments; `leftAt` is null while inside. `isInferred`: Tencent does not tell one of them. */
export interface MergedStay {
  joinedAt: Date
  leftAt: Date | null
  device?: number
  isInferred: boolean
}

/** All stays of one person. */
export interface MergedPerson {
  /** As Tencent knows them: their id, their id in this meeting, or their name. */
  id: string
  userid?: string
  name: string
  role: AttendedRole
  isGuest: boolean
  joinedAt: Date
  leftAt: Date | null
  seconds: number
  stays: MergedStay[]
}

/** Who was there, each person once, by their first coming; who came in the same second stays in the order that was told. */
export function mergePeople(stays: readonly ToldStay[], time: MeetingTime): MergedPerson[] {
  const people = [...groupByPerson(stays)].map(([id, own]) => mergeOne(id, own, time))
  return people.sort((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())
}

/**
 * People without an account have an id for this meeting; where even that is missing, each name counts as one person. Who is named
 * by their account on one device and by that id alone on another is one person too.
 */
function groupByPerson(stays: readonly ToldStay[]): Map<string, ToldStay[]> {
  const accounts = new Map(stays.flatMap(({ userid, uuid }) => (userid && uuid ? [[uuid, userid] as const] : [])))
  const people = new Map<string, ToldStay[]>()
  for (const stay of stays) {
    const { userid, uuid, name } = stay
    const id = userid || (uuid && accounts.get(uuid)) || uuid || `guest:${name}`
    const own = people.get(id)
    if (own) own.push(stay)
    else people.set(id, [stay])
  }
  return people
}

function mergeOne(id: string, told: readonly ToldStay[], time: MeetingTime): MergedPerson {
  const merged = told.map((stay) => ({ ...stay, ...momentsOf(stay, time) }))
  merged.sort((one, other) => one.joinedAt.getTime() - other.joinedAt.getTime())
  const stays = merged.map(({ joinedAt, leftAt, device, isInferred }) => ({ joinedAt, leftAt, device, isInferred }))
  const ends = stays.map(({ leftAt }) => leftAt?.getTime() ?? Number.POSITIVE_INFINITY)
  const last = Math.max(...ends)
  const userid = merged.find((stay) => stay.userid)?.userid
  const role = roleOf(merged)
  return {
    id,
    userid,
    name: merged.findLast(({ name }) => name !== '')?.name ?? '',
    role,
    isGuest: userid === undefined || role === 'visitor',
    joinedAt: stays[0]?.joinedAt ?? time.startsAt,
    leftAt: Number.isFinite(last) ? new Date(last) : null,
    seconds: secondsOf(stays, time.now),
    stays,
  }
}

/** A missing time of leaving is the meeting's end, or nothing while it runs; a missing time of joining is that of leaving. */
function momentsOf(
  { joinedAt, leftAt }: ToldStay,
  { startsAt, endedAt }: MeetingTime,
): Pick<MergedStay, 'joinedAt' | 'leftAt' | 'isInferred'> {
  const from = joinedAt ?? leftAt ?? startsAt
  const to = leftAt ?? (joinedAt ? (endedAt ?? null) : from)
  return { joinedAt: from, leftAt: to && to < from ? from : to, isInferred: !joinedAt || (!leftAt && to !== null) }
}

/** How long somebody was there: the union of the stays, so that two devices at once count once. */
export function secondsOf(stays: readonly Pick<MergedStay, 'joinedAt' | 'leftAt'>[], now: Date): number {
  const spans = stays.map(({ joinedAt, leftAt }) => ({ from: joinedAt.getTime(), to: (leftAt ?? now).getTime() }))
  return Math.round(lengthOf(uniteSpans(spans)) / 1000)
}

function roleOf(stays: readonly { role: string }[]): AttendedRole {
  const roles = new Set(stays.map(({ role }) => role))
  if (roles.has('creator') || roles.has('creator-host')) return 'creator'
  if (roles.has('host') || roles.has('visitor-host') || roles.has('co-host')) return 'host'
  return roles.has('visitor') ? 'visitor' : 'member'
}
