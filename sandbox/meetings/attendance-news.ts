import type { MeetingHappening } from '../state/happening'
import type { Attendance, Meeting } from '../state/model'
import { currentSpan, peopleInside } from './occurrences'
import { isHost } from './role-in'

const LEFT_THEMSELVES = '主动离开'
const SENT_AWAY = '被主持人移出'
const LAST_LEFT = 1

/** When somebody first came of those who kept the room occupied without a break until now. */
function occupiedSince({ attendance }: Meeting): number | undefined {
  const inside = attendance.filter(({ leftAt }) => leftAt === undefined)
  if (inside.length === 0) return undefined
  let since = Math.min(...inside.map(({ joinedAt }) => joinedAt))
  for (;;) {
    const earlier = attendance.find(({ joinedAt, leftAt }) => joinedAt < since && (leftAt ?? since) >= since)
    if (earlier === undefined) return since
    since = earlier.joinedAt
  }
}

function hostInside(meeting: Meeting): boolean {
  return peopleInside(meeting).some(({ personId }) => isHost(meeting, personId))
}

/** A meeting starts with the first host who comes, once for each time it is occupied. */
function isStarted(before: Meeting): boolean {
  const since = occupiedSince(before)
  if (since === undefined) return false
  return before.attendance.some(({ personId, joinedAt, leftAt }) => {
    return isHost(before, personId) && (leftAt === undefined || (joinedAt >= since && leftAt >= since))
  })
}

/** What the stays of people say about each other, before and after a change. */
function changesOf(before: Meeting, after: Meeting) {
  const known = new Set(before.waiting.map(({ personId }) => personId))
  const waiting = new Set(after.waiting.map(({ personId }) => personId))
  const come = after.attendance.slice(before.attendance.length)
  return {
    come,
    gone: before.attendance.filter((stay, index) => {
      return stay.leftAt === undefined && after.attendance[index]?.leftAt !== undefined
    }),
    startedWaiting: after.waiting.filter(({ personId }) => !known.has(personId)),
    stoppedWaiting: before.waiting.filter(({ personId }) => !waiting.has(personId)),
  }
}

function whoEnds(meeting: Meeting, people: Attendance[]): string {
  return people.at(-1)?.personId ?? meeting.creatorId
}

/** Whoever lets people in and sends them out: a host who is inside, else the creator. */
export function moderatorOf(meeting: Meeting): string {
  const host = peopleInside(meeting).find(({ personId }) => isHost(meeting, personId))
  return host?.personId ?? meeting.creatorId
}

/** Who came, went, waited and was let in between two states of a meeting; `by` when a host did that to them. */
export function attendanceNews(
  before: Meeting,
  after: Meeting,
  by: string | undefined,
  now: number,
): MeetingHappening[] {
  const { come, gone, startedWaiting, stoppedWaiting } = changesOf(before, after)
  const meeting = after
  const news: MeetingHappening[] = []
  const host = by ?? moderatorOf(before)
  const caller = ({ personId, pstnNumber, customerData }: Attendance) => ({ by: personId, pstnNumber, customerData })

  for (const { personId } of stoppedWaiting) {
    if (come.some((stay) => stay.personId === personId)) {
      news.push({ event: 'meeting.participant-admitted', meeting, by: host, to: personId })
      continue
    }
    const [actor, leaveReason] = by === undefined ? [personId, LEFT_THEMSELVES] : [by, SENT_AWAY]
    news.push({ event: 'meeting.participant-left-waiting-room', meeting, by: actor, to: personId, leaveReason })
  }
  for (const stay of gone) news.push({ event: 'meeting.participant-left', meeting, ...caller(stay) })
  for (const stay of startedWaiting) {
    const { personId } = stay
    if (gone.some((each) => each.personId === personId)) {
      news.push({ event: 'meeting.participant-put-in-waiting-room', meeting, by: host, to: personId })
    }
    news.push({ event: 'meeting.participant-joined-waiting-room', meeting, by: personId })
  }
  for (const stay of come) {
    const starts = isHost(after, stay.personId) && !isStarted(before)
    if (starts) news.push({ event: 'meeting.started', meeting, by: stay.personId })
    news.push({ event: 'meeting.participant-joined', meeting, ...caller(stay) })
  }
  for (const { personId } of hostInside(after) ? [] : [...come, ...startedWaiting]) {
    news.push({ event: 'meeting.participant-jbh-waiting', meeting, by: personId })
  }
  const span = currentSpan(before, now)
  const isLast = gone.length > 0 && peopleInside(after).length === 0
  if (isLast && by === undefined && now >= span.endsAt) {
    news.push({ event: 'meeting.end', meeting, by: whoEnds(after, gone), endType: LAST_LEFT, span })
  }
  return news
}
