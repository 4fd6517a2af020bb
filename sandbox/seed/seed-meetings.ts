import { recordMeeting } from '../control/record-meeting'
import { bookMeeting } from '../meetings/book-meeting'
import type { Attendance, Corp, Meeting } from '../state/model'
import type { World } from '../state/world'
import type { MeetingSketch } from './calendar'

const DAY = 86_400
const HOUR = 3600
/** Beijing has no summer time, so its midnight is always this far from that of UTC. */
const BEIJING_OFFSET = 8 * HOUR
const WEEKLY = 2

/** Books an enterprise's calendar around today, with who came and what was recorded. */
export function seedMeetings(world: World, corp: Corp, calendar: MeetingSketch[]): void {
  for (const sketch of calendar) seedMeeting(world, corp, sketch)
}

function seedMeeting(world: World, corp: Corp, sketch: MeetingSketch): void {
  const startsAt = beijingMidnight(world.now()) + sketch.day * DAY + sketch.hour * HOUR
  const endsAt = startsAt + sketch.minutes * 60
  const booked = bookMeeting(world, {
    corpId: corp.corpId,
    viaSdkId: sketch.isInternal ? undefined : appOf(world, corp),
    creatorId: idIn(corp, sketch.creator),
    subject: sketch.subject,
    startsAt,
    endsAt,
    password: sketch.password,
    hostIds: sketch.hosts?.map((userid) => idIn(corp, userid)),
    inviteeIds: sketch.invitees?.map((userid) => idIn(corp, userid)),
    settings: sketch.settings,
    recurringRule: sketch.weeks ? { recurring_type: WEEKLY, until_type: 1, until_count: sketch.weeks } : undefined,
  })
  const meeting: Meeting = {
    ...booked,
    createdAt: Math.min(booked.createdAt, startsAt - DAY),
    attendance: (sketch.attended ?? []).map((userid, index) =>
      stay(world, corp, userid, startsAt + index * 45, endsAt),
    ),
    cancelledAt: sketch.cancelled ? startsAt - HOUR : undefined,
  }
  world.meetings.put(meeting.id, meeting)
  if (sketch.recordedMinutes) recordMeeting(world, meeting.id, sketch.recordedMinutes * 60, endsAt)
}

/** Makes sure that something is going on in an enterprise: a meeting that began a quarter of an hour ago, people inside. */
export function topUpRunning(world: World, corp: Corp, subject: string, userids: string[]): void {
  const now = world.now()
  const [creator = '', ...invitees] = userids
  for (const { corpId, attendance, endsAt } of world.meetings.values()) {
    if (corpId === corp.corpId && endsAt > now && attendance.some(({ leftAt }) => leftAt === undefined)) return
  }
  const startsAt = now - (now % 60) - HOUR / 4
  const meeting = bookMeeting(world, {
    corpId: corp.corpId,
    viaSdkId: appOf(world, corp),
    creatorId: idIn(corp, creator),
    subject,
    startsAt,
    endsAt: startsAt + 2 * HOUR,
    inviteeIds: invitees.map((userid) => idIn(corp, userid)),
  })
  const attendance = userids.map((userid, index) => stay(world, corp, userid, startsAt + index * 45))
  world.meetings.put(meeting.id, { ...meeting, createdAt: startsAt - DAY, attendance })
}

function stay(world: World, corp: Corp, userid: string, joinedAt: number, leftAt?: number): Attendance {
  const personId = idIn(corp, userid)
  return { personId, nickname: world.people.get(personId)?.name ?? userid, joinedAt, leftAt, instanceid: 1 }
}

function idIn(corp: Corp, userid: string): string {
  return `${corp.corpId}/${userid}`
}

function appOf(world: World, corp: Corp): string | undefined {
  return [...world.apps.values()].find((app) => app.corpId === corp.corpId)?.sdkId
}

function beijingMidnight(now: number): number {
  return now - ((now + BEIJING_OFFSET) % DAY)
}
