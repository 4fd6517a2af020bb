import type { ChangeMeeting, Meeting, MeetingSettings } from '@/lib/meetings/schema'
import { toWallTime } from '@/lib/time'
import { moreOf } from './more-values'
import { repeatOf } from './repeat-values'
import { defaultSettings, type ScheduleValues, toBody } from './schedule-values'

type Times = Pick<Meeting, 'startsAt' | 'endsAt'>

/** A meeting as the form holds it, or one occurrence of it; in `timeZone` where the meeting names none of its own. */
export function valuesOf(meeting: Meeting, timeZone: string, times: Times = meeting, isWhole = true): ScheduleValues {
  const zone = meeting.timeZone ?? timeZone
  const from = toWallTime(times.startsAt, zone)
  const to = toWallTime(times.endsAt, zone)
  return {
    subject: meeting.subject,
    startDay: from.day,
    startTime: from.time,
    endDay: to.day,
    endTime: to.time,
    timeZone: zone,
    usePassword: meeting.password !== undefined,
    password: meeting.password ?? '',
    settings: { ...defaultSettings, ...meeting.settings },
    hosts: meeting.hosts,
    invitees: meeting.invitees,
    // Booked and released on the meeting's page.
    rooms: [],
    more: moreOf(meeting),
    repeat: meeting.recurrence && isWhole ? repeatOf(meeting.recurrence, from.day) : null,
    moments: { startsAt: times.startsAt, endsAt: times.endsAt },
  }
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  isSame(one.toSorted(), other.toSorted())

/** What Tencent does where it tells nothing of a setting, so that choosing the same is no change. */
const untold: Partial<MeetingSettings> = {
  ...{ watermarkRows: 'single', autoRecord: 'none', recordOnJoin: false, hostMayPause: true, rename: true },
}
const was = (settings: Partial<MeetingSettings>, name: string): unknown =>
  ({ ...untold, ...JSON.parse(JSON.stringify(settings)) })[name]

/** The fields that differ, as the door wants them: nothing that stayed as it was. */
export function changesOf(before: ScheduleValues, after: ScheduleValues): ChangeMeeting {
  const [old, now] = [toBody(before), toBody(after)]
  const settings = Object.fromEntries(
    Object.entries(now.settings).filter(([name, value]) => was(old.settings, name) !== value && value !== undefined),
  )
  return {
    ...(now.subject === old.subject ? {} : { subject: now.subject }),
    // A rule goes with the times it counts from.
    ...(now.startsAt === old.startsAt && now.endsAt === old.endsAt && isSame(now.recurrence, old.recurrence)
      ? {}
      : { startsAt: now.startsAt, endsAt: now.endsAt }),
    ...(now.timeZone === old.timeZone ? {} : { timeZone: now.timeZone }),
    ...(now.password === old.password ? {} : { password: now.password ?? '' }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    ...(isSameSet(now.hosts, old.hosts) ? {} : { hosts: now.hosts }),
    ...(isSameSet(now.invitees, old.invitees) ? {} : { invitees: now.invitees }),
    ...(now.location === old.location ? {} : { location: now.location ?? '' }),
    ...(now.hostKey === old.hostKey ? {} : { hostKey: now.hostKey ?? '' }),
    ...(now.docUpload === old.docUpload ? {} : { docUpload: now.docUpload ?? true }),
    ...(isSame(now.live, old.live) ? {} : { live: now.live ?? { enabled: false } }),
    ...(isSame(now.recurrence, old.recurrence) ? {} : { recurrence: now.recurrence }),
  }
}
