import { toWallTime } from '@/lib/time'
import { contentLine, escapeText } from './content-line'
import { isClearTime } from './is-clear-time'
import { type EventTimes, placeSeries, type Slot } from './place-series'
import { writeTimeZone } from './write-time-zone'

/** What a calendar is told of a meeting. */
export interface CalendarMeeting {
  /** Names the meeting for good: a calendar finds by it what it already has. */
  uid: string
  subject: string
  description: string
  joinUrl?: string
  timeZone: string
  isCancelled: boolean
  times: EventTimes
  /** All meetings of a series that take place. */
  occurrences?: readonly EventTimes[]
  /** Those that were cancelled: their days belong to the rule. */
  cancelled?: readonly EventTimes[]
}

const PRODUCT = '-//Tencent Meeting Console//Meetings//EN'
const SEQUENCE_EPOCH = Date.UTC(2020, 0, 1)
const MINUTE = 60_000

/**
 * The meeting as an iCalendar file (RFC 5545). A series is one event with a rule, as far as a rule gives exactly its times; see
 * docs/decisions/0015-calendar-files.md.
 */
export function writeCalendarFile(meeting: CalendarMeeting, now: Date): string {
  const { times, occurrences = [], timeZone, uid } = meeting
  const all = [times, ...occurrences, ...(meeting.cancelled ?? [])].flatMap(({ startsAt, endsAt }) => [
    startsAt,
    endsAt,
  ])
  const moments = all.map((moment) => Date.parse(moment))
  const placed = meeting.occurrences
    ? placeSeries(occurrences, meeting.cancelled ?? [], timeZone)
    : { master: undefined, apart: [times] }
  const write = (times: EventTimes, extra: string[] = [], id = uid) => writeEvent(meeting, { times, extra, id }, now)
  const { master, apart } = placed
  const ofRule = master
    ? [
        write(master.times, [
          contentLine('RRULE', master.rule),
          ...master.left.map((slot) => slotLine('EXDATE', slot, timeZone)),
        ]),
        ...master.moved.map(({ times, slot }) => write(times, [slotLine('RECURRENCE-ID', slot, timeZone)])),
      ]
    : []
  const events = [...ofRule, ...apart.map((times) => write(times, [], times.id ? `${times.id}-${uid}` : uid))]
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', PRODUCT),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    writeTimeZone(timeZone, new Date(Math.min(...moments)), new Date(Math.max(...moments))),
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

interface WrittenEvent {
  times: EventTimes
  /** What makes it the rule of a series, or an exception of one. */
  extra: string[]
  id: string
}

function writeEvent(meeting: CalendarMeeting, { times, extra, id }: WrittenEvent, now: Date): string {
  const { subject, description, joinUrl, timeZone, isCancelled } = meeting
  const stamp = utcText(now)
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', id),
    contentLine('DTSTAMP', stamp),
    contentLine('LAST-MODIFIED', stamp),
    // Tencent tells no version: a file that is fetched later counts as newer.
    contentLine('SEQUENCE', String(Math.floor((now.getTime() - SEQUENCE_EPOCH) / MINUTE))),
    momentLine('DTSTART', times.startsAt, timeZone),
    momentLine('DTEND', times.endsAt, timeZone),
    ...extra,
    contentLine('SUMMARY', escapeText(subject)),
    contentLine('DESCRIPTION', escapeText(description)),
    ...(joinUrl
      ? [
          contentLine('LOCATION', escapeText(joinUrl)),
          contentLine('URL', joinUrl),
          contentLine('CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO;LABEL=Tencent Meeting', joinUrl),
        ]
      : []),
    contentLine('STATUS', isCancelled ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('TRANSP', isCancelled ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

const utcText = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** A moment on the zone's clock; in UTC where the clock shows it twice. */
function momentLine(name: string, instant: string, timeZone: string): string {
  const moment = new Date(instant)
  const isClear = moment.getUTCSeconds() === 0 && isClearTime(moment, timeZone)
  return isClear ? slotLine(name, toWallTime(moment, timeZone), timeZone) : contentLine(name, utcText(moment))
}

function slotLine(name: string, { day, time }: Slot, timeZone: string): string {
  return contentLine(`${name};TZID=${timeZone}`, `${day.replaceAll('-', '')}T${time.replace(':', '')}00`)
}
