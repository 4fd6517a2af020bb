import { bookMeeting, type MeetingDraft } from '../meetings/book-meeting'
import { keptOccurrences, type Span } from '../meetings/occurrences'
import { roomsOf } from '../rooms/find-room'
import { beijingMidnight } from '../state/beijing-clock'
import { deriveDigits } from '../state/derive'
import type { Attendance, Corp, LiveRoom, Meeting, Person } from '../state/model'
import type { World } from '../state/world'
import { type MeetingSketch, meetingSketches } from './meeting-sketches'
import { seedRecordings } from './recordings'

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** Where a sketch is played: an enterprise and the application its people use. */
interface Cast {
  world: World
  corp: Corp
  viaSdkId?: string
}

function castOf(world: World, slug: string): Cast | undefined {
  const corp = [...world.corps.values()].find((each) => each.slug === slug)
  if (corp === undefined) return undefined
  const app = [...world.apps.values()].find((each) => each.corpId === corp.corpId)
  return { world, corp, viaSdkId: app?.sdkId }
}

function people({ world, corp }: Cast, userids: string[]): Person[] {
  return userids.flatMap((userid) => world.people.get(`${corp.corpId}/${userid}`) ?? [])
}

function draftOf(cast: Cast, sketch: MeetingSketch, span: Span): MeetingDraft | undefined {
  const [creator] = people(cast, [sketch.creator])
  if (creator === undefined) return undefined
  const ids = (userids: string[]) => people(cast, userids).map((person) => person.id)
  return {
    ...span,
    corpId: cast.corp.corpId,
    viaSdkId: sketch.bySecret ? undefined : cast.viaSdkId,
    creatorId: creator.id,
    subject: sketch.subject,
    type: sketch.quick ? 1 : 0,
    hostIds: sketch.hosts && ids(sketch.hosts),
    inviteeIds: ids(sketch.invitees ?? []),
    password: sketch.password,
    settings: sketch.settings,
    enableLive: sketch.live !== undefined,
    liveConfig: sketch.live,
    guests: sketch.guests,
    recurringRule: sketch.repeats && { ...sketch.repeats, until_type: 1 },
    extras: sketch.timeZone ? { time_zone: sketch.timeZone } : undefined,
  }
}

/** People come and go a little apart; every third one drops out in the middle and returns. */
function staysOf(person: Person, index: number, { startsAt, endsAt }: Span, subMeetingId?: string): Attendance[] {
  const stay = { personId: person.id, nickname: person.name, instanceid: 1 + (index % 4), subMeetingId }
  const joinedAt = startsAt + index * 97 - MINUTE
  const leftAt = endsAt - index * 41
  if (index % 3 !== 2) return [{ ...stay, joinedAt, leftAt }]
  const middle = Math.floor((startsAt + endsAt) / 2)
  return [
    { ...stay, joinedAt, leftAt: middle },
    { ...stay, joinedAt: middle + 4 * MINUTE, leftAt },
  ]
}

function attended(cast: Cast, sketch: MeetingSketch, meeting: Meeting): Meeting {
  const booked = meeting.recurringRule === undefined ? [{ ...meeting, id: undefined }] : keptOccurrences(meeting)
  const over = booked.filter((span) => span.endsAt <= cast.world.now())
  const present = people(cast, sketch.attends ?? [])
  const attendance = over.flatMap((span) => present.flatMap((person, index) => staysOf(person, index, span, span.id)))
  return { ...meeting, attendance: [...meeting.attendance, ...attendance] }
}

function roomIds({ world, corp }: Cast, names: string[]): string[] {
  return roomsOf(world, corp.corpId).flatMap(({ id, name }) => (names.includes(name) ? id : []))
}

/** The one time a past meeting was on the air, with a replay. */
function onAir(sketch: MeetingSketch, { startsAt, endsAt }: Span): LiveRoom {
  const subject = String(sketch.live?.live_subject)
  return {
    id: deriveDigits(`live room ${sketch.subject}`, 9),
    subject,
    startedAt: startsAt,
    endedAt: endsAt,
    hasReplay: true,
    watched: 128,
  }
}

function seedMeeting(cast: Cast, sketch: MeetingSketch, base: number): void {
  const startsAt = base + sketch.day * DAY + Math.round(sketch.hour * 60) * MINUTE
  const draft = draftOf(cast, sketch, { startsAt, endsAt: startsAt + sketch.minutes * MINUTE })
  if (draft === undefined) return
  const booked = attended(cast, sketch, bookMeeting(cast.world, draft))
  const meeting: Meeting = {
    ...booked,
    createdAt: Math.min(booked.createdAt - HOUR, startsAt - DAY),
    cancelledAt: sketch.cancelled ? cast.world.now() : undefined,
    roomIds: sketch.rooms && roomIds(cast, sketch.rooms),
    liveRooms: sketch.live && booked.attendance.length > 0 ? [onAir(sketch, booked)] : undefined,
  }
  cast.world.meetings.put(meeting.id, meeting)
  if (sketch.recorded) seedRecordings(cast.world, meeting, sketch.subject)
}

/** Books the sketched meetings of every seeded enterprise around today, with who came to what is over. */
export function seedMeetings(world: World): void {
  const base = beijingMidnight(world.now())
  for (const [slug, sketches] of Object.entries(meetingSketches)) {
    const cast = castOf(world, slug)
    if (cast) for (const sketch of sketches) seedMeeting(cast, sketch, base)
  }
}
