import { bookMeeting } from '../meetings/book-meeting'
import { followAttendance } from '../meetings/follow-attendance'
import { currentSpan, peopleInside } from '../meetings/occurrences'
import type { Corp, Meeting, Person } from '../state/model'
import type { World } from '../state/world'

const MINUTE = 60
const HOUR = 3600
const QUARTER = 15 * MINUTE

/** Who has meetings running and to come within hours, whenever the sandbox is started. */
const BUSY: { slug: string; creator: string; invitees: string[]; running: string; soon: string }[] = [
  { slug: 'acme', creator: 'alice', invitees: ['bob', 'carol', 'erin'], running: 'Release room', soon: '客户回访' },
  { slug: 'acme', creator: 'bob', invitees: ['alice', 'dana'], running: '联调支持', soon: 'Design sync' },
  { slug: 'globex', creator: 'gina', invitees: ['hugo', 'dana', 'yuki'], running: 'War room', soon: '项目同步' },
]

/** Something of this person that has people inside and goes on for a while, or is empty and starts within four hours. */
function has(world: World, person: Person, what: 'running' | 'soon'): boolean {
  const now = world.now()
  for (const meeting of world.meetings.values()) {
    if (meeting.creatorId !== person.id || meeting.cancelledAt !== undefined || !meeting.viaSdkId) continue
    const { startsAt, endsAt } = currentSpan(meeting, now)
    if (what === 'running' && peopleInside(meeting).length > 0 && endsAt > now) return true
    if (what === 'soon' && startsAt > now && startsAt < now + 4 * HOUR) return true
  }
  return false
}

/** Stores a meeting that people came to or left, with the recording that goes with them. */
function putAttended(world: World, meeting: Meeting): void {
  world.meetings.put(meeting.id, meeting)
  followAttendance(world, meeting)
}

function topUp(world: World, corp: Corp, busy: (typeof BUSY)[number]): void {
  const person = (userid: string) => world.people.get(`${corp.corpId}/${userid}`)
  const creator = person(busy.creator)
  const invitees = busy.invitees.flatMap((userid) => person(userid) ?? [])
  const viaSdkId = [...world.apps.values()].find((app) => app.corpId === corp.corpId)?.sdkId
  if (creator === undefined) return
  const quarter = world.now() - (world.now() % QUARTER)
  const common = { corpId: corp.corpId, viaSdkId, creatorId: creator.id, inviteeIds: invitees.map(({ id }) => id) }
  if (!has(world, creator, 'running')) {
    const meeting = bookMeeting(world, {
      ...common,
      subject: busy.running,
      startsAt: quarter - QUARTER,
      endsAt: quarter + 2 * HOUR,
      settings: { mute_enable_join: true, auto_record_type: 'cloud' },
    })
    const inside = [creator, ...invitees].slice(0, 3)
    const attendance = inside.map(({ id, name }, index) => ({
      personId: id,
      nickname: name,
      joinedAt: quarter - (10 - index) * MINUTE,
      instanceid: 1 + index,
    }))
    putAttended(world, { ...meeting, createdAt: meeting.createdAt - HOUR, attendance })
  }
  if (has(world, creator, 'soon')) return
  const span = { startsAt: quarter + 2 * QUARTER, endsAt: quarter + 4 * QUARTER }
  const soon = bookMeeting(world, { ...common, ...span, subject: busy.soon })
  world.meetings.put(soon.id, { ...soon, createdAt: soon.createdAt - HOUR })
}

/** Whoever is still in a meeting of ours after its booked end, because the sandbox was off, left at that end. */
function closeForgotten(world: World): void {
  const subjects = new Set(BUSY.map((busy) => busy.running))
  for (const meeting of [...world.meetings.values()]) {
    if (!subjects.has(meeting.subject) || peopleInside(meeting).length === 0 || meeting.endsAt > world.now()) continue
    const attendance = meeting.attendance.map((stay) => ({ ...stay, leftAt: stay.leftAt ?? meeting.endsAt }))
    putAttended(world, { ...meeting, attendance })
  }
}

/** Makes sure that, when the sandbox starts, somebody is in a meeting and somebody has one soon. Changes nothing when that is so. */
export function topUpRunning(world: World): void {
  closeForgotten(world)
  for (const busy of BUSY) {
    const corp = [...world.corps.values()].find(({ slug }) => slug === busy.slug)
    if (corp) topUp(world, corp, busy)
  }
}
