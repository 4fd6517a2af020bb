import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { layOutDay } from '@/components/calendar/lay-out-day'
import { onTheClock } from '@/components/calendar/on-the-clock'
import { timesOn } from '@/components/calendar/shift-times'
import { calendarAddress } from '@/components/meetings/calendar-address'
import { changesOf, valuesOf } from '@/components/meetings/edit-values'
import { type TableWords, toTable } from '@/components/meetings/list-table'
import { drawnTimes, initialValues, type ScheduleValues, toBody } from '@/components/meetings/schedule-values'
import { rowOfListed } from '@/components/meetings/table-row'
import { writeCalendarFile } from '@/lib/calendar-files/write-calendar-file'
import { toSummary } from '@/lib/meetings/from-tencent'
import { type Meeting, scheduleMeeting } from '@/lib/meetings/schema'
import { writeInvitation } from '@/lib/meetings/write-invitation'
import { operations } from '@/lib/tencent'
import { outputOf, requestOf } from '@/lib/tencent/fixtures/exercise-operation'
import { formatDateTime, formatDay, formatShortDay, formatTime, groupByDay, zoneLabel } from '@/lib/time'
import { readCalendarFile } from './read-calendar-file'

/** Every one is the zone of the meeting and the zone of the reader. Two have no changes of the clocks, one changes by half an hour. */
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
] as const
type Zone = (typeof zones)[number]
const now = new Date('2027-01-01T00:00:00Z')
const MINUTE = 60_000

// The oracle: Temporal, and words written here.
const weekdays = { en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'], zh: [...'一二三四五六日'] }
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (number: number): string => String(number).padStart(2, '0')

/** What a clock and a calendar on the wall show in a zone. */
function wallOf(instant: string, zone: string) {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  const day = at.toPlainDate().toString()
  const clock = `${two(at.hour)}:${two(at.minute)}`
  const half = `${at.hour % 12 === 0 ? 12 : at.hour % 12}:${two(at.minute)} ${at.hour < 12 ? 'AM' : 'PM'}`
  const [weekday, month] = [weekdays.en[at.dayOfWeek - 1], months[at.month - 1]]
  return {
    ...{ day, clock, minute: at.hour * 60 + at.minute },
    offset: at.offset,
    zh: {
      ...{ day: `${at.year}年${at.month}月${at.day}日（周${weekdays.zh[at.dayOfWeek - 1]}）`, clock },
      ...{ short: `${at.month}月${at.day}日 周${weekdays.zh[at.dayOfWeek - 1]}`, joint: '' },
    },
    en: {
      ...{ day: `${weekday}, ${month} ${at.day}, ${at.year}`, clock: half },
      ...{ short: `${weekday}, ${month} ${at.day}`, joint: ', ' },
    },
  }
}

/** The moment that people mean by a time of the wall clock: a skipped one later by the jump, the first of one that comes twice. */
const meant = (wall: Temporal.PlainDateTime, zone: string): string =>
  wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant().toString()

interface Typed {
  zone: Zone
  start: Temporal.PlainDateTime
  end: Temporal.PlainDateTime
}

const typedInto = (values: ScheduleValues, { start, end }: Typed): ScheduleValues => ({
  ...values,
  startDay: start.toPlainDate().toString(),
  startTime: start.toPlainTime().toString().slice(0, 5),
  endDay: end.toPlainDate().toString(),
  endTime: end.toPlainTime().toString().slice(0, 5),
})

/** From the form to what Tencent Meeting is sent, and back from what it then tells. */
function throughTencent(typed: Typed): Meeting | 'refused' {
  const body = toBody(typedInto(initialValues('产品周会', typed.zone, now), typed))
  const read = scheduleMeeting.safeParse(JSON.parse(JSON.stringify(body)))
  if (!read.success) return 'refused'
  const { subject, startsAt, endsAt, timeZone } = read.data
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt), timeZone }
  const sent = requestOf(operations.createMeeting, { type: 'scheduled', subject, ...times }).body
  const { start_time, end_time, time_zone } = sent as Record<string, string>
  return told({ start_time, end_time, time_zone })
}

/** A meeting of which Tencent Meeting tells these seconds. */
function told(times: Record<string, string | undefined>): Meeting {
  const row = {
    ...{ meeting_id: '7567173273889276131', meeting_code: '806146667', subject: '产品周会', type: 0 },
    ...{ status: 'MEETING_STATE_INIT', join_url: 'https://meeting.example/dm/abc', ...times },
  }
  const found = outputOf(operations.getMeeting, { meeting_number: 1, meeting_info_list: [row] })
  return {
    ...toSummary(found),
    ...{ timeZone: found.timeZone, joinUrl: found.joinUrl, needsPassword: false, isEditable: true },
    ...{ hosts: [], invitees: [], settings: {} },
  }
}

const words: TableWords = { header: (name) => name, status: (it) => it, role: (it) => it, series: () => '' }

/** List, list file and calendar of somebody in a zone. */
function readThere(meeting: Meeting, reader: Zone): void {
  const { startsAt, endsAt } = meeting
  const [start, end] = [wallOf(startsAt, reader), wallOf(endsAt, reader)]
  const [group] = groupByDay([meeting], (row) => row.startsAt, reader)
  expect(group?.day).toBe(start.day)
  for (const [locale, told, until] of [
    ['zh-CN', start.zh, end.zh],
    ['en', start.en, end.en],
  ] as const) {
    const display = { locale, timeZone: reader }
    expect([formatDay(start.day, locale), formatShortDay(start.day, locale)]).toEqual([told.day, told.short])
    expect([formatTime(startsAt, display), formatTime(endsAt, display)]).toEqual([told.clock, until.clock])
    expect(formatDateTime(startsAt, display)).toBe(`${told.day}${told.joint}${told.clock}`)
  }
  expect(zoneLabel(startsAt, reader)).toBe(`${reader} (${shortOffset(start.offset)})`)

  const { rows } = toTable([rowOfListed(meeting, now)], ['start', 'end'], words, { locale: 'en', timeZone: reader })
  const inFile = (at: typeof start, instant: string) => ({
    text: `${at.day} ${at.clock}`,
    value: instant,
    wall: { day: at.day, time: at.clock },
  })
  expect(rows).toEqual([[inFile(start, startsAt), inFile(end, endsAt)]])

  const placed = onTheClock(meeting, reader)
  expect([placed.startDay, placed.startMinute]).toEqual([start.day, start.minute])
  expect(layOutDay([placed], start.day)).toHaveLength(1)
  if (placed.endMinute === 1440) expect([placed.endDay < end.day, end.minute]).toEqual([true, 0])
  else expect([placed.endDay, placed.endMinute]).toEqual([end.day, end.minute])
  const asked = new URL(calendarAddress('acme', { from: start.day, days: 1 }, reader), 'http://x').searchParams
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? '']
  expect([Date.parse(from) <= Date.parse(startsAt), Date.parse(startsAt) < Date.parse(to)]).toEqual([true, true])
}

/** `-03:30` as labels have it: `GMT-3:30`. */
function shortOffset(offset: string): string {
  const [hours = '', minutes] = offset.split(':')
  const rest = minutes === '00' ? '' : `:${minutes}`
  return Number(hours) === 0 && !rest ? 'GMT' : `GMT${hours[0]}${Number(hours.slice(1))}${rest}`
}

/** What leaves the console speaks the meeting's own zone, and whoever computes with its offsets is there at the right moment. */
function sentOut(meeting: Meeting, zone: Zone): void {
  const invitation = { meeting, timeZone: zone }
  for (const language of ['zh-CN', 'en'] as const) {
    expect(readInvitation(writeInvitation(invitation, language))).toEqual([meeting.startsAt, meeting.endsAt])
  }
  const { startsAt, endsAt } = meeting
  const file = { ...{ uid: '1', subject: 'x', description: 'x', timeZone: zone }, isCancelled: false }
  const [event] = readCalendarFile(writeCalendarFile({ ...file, times: { startsAt, endsAt } }, now))
  expect([event?.startsAt, event?.endsAt]).toEqual([startsAt, endsAt].map((at) => new Date(at).toISOString()))
}

/** The moments that an invitation names by day, clock and offset, read without any of ours. */
function readInvitation(text: string): (string | undefined)[] {
  const [, line = ''] = /(?:会议时间：|Time: )(.+)/.exec(text) ?? []
  const days = [...line.matchAll(/(\d{4})\/(\d\d)\/(\d\d)|[A-Z][a-z]{2}, ([A-Z][a-z]{2}) (\d+), (\d{4})/g)].map(
    ([, year, month, day, name = '', date = '', otherYear = '']) =>
      year ? `${year}-${month}-${day}` : `${otherYear}-${two(months.indexOf(name) + 1)}-${two(Number(date))}`,
  )
  const clocks = line.replaceAll(/GMT[+-]\d\d:\d\d/g, '').match(/\d\d:\d\d/g) ?? []
  const offsets = [...line.matchAll(/GMT([+-]\d\d:\d\d)/g)].map(([, offset]) => offset)
  expect(clocks).toHaveLength(2)
  return clocks.map((clock, index) =>
    Temporal.Instant.from(`${days[index] ?? days[0]}T${clock}:00${offsets[index] ?? offsets[0]}`).toString(),
  )
}

/** The form to edit it shows its own wall clock and, changed elsewhere, leaves the moments that it does not change. */
function edited(meeting: Meeting, zone: Zone): void {
  const values = valuesOf(meeting, 'UTC')
  const [start, end] = [wallOf(meeting.startsAt, zone), wallOf(meeting.endsAt, zone)]
  expect(values).toMatchObject({ timeZone: zone, startDay: start.day, startTime: start.clock })
  expect(values).toMatchObject({ endDay: end.day, endTime: end.clock })
  expect(changesOf(values, { ...values, subject: 'x' })).toEqual({ subject: 'x' })
  const longer = changesOf(values, { ...values, endDay: '2028-02-02', endTime: '12:00' })
  expect(longer.startsAt).toBe(meeting.startsAt)
}

/** Both changes of the clocks of a year, and what days and years end with. */
const edges = [
  ...zones.flatMap((zone) => {
    const first = Temporal.ZonedDateTime.from(`2027-01-02T00:00[${zone}]`).getTimeZoneTransition('next')
    const second = first?.getTimeZoneTransition('next')
    return [first, second].flatMap((at) => (at ? [at.toInstant()] : []))
  }),
  Temporal.Instant.from('2027-12-31T20:00:00Z'),
]
/** Minutes of the wall clock around an edge: the skipped and the doubled hour, the midnights of 23 and 25 hours, a day before and after. */
const around = [-1440, -120, -75, -60, -45, -30, -15, -1, 0, 15, 30, 45, 59, 60, 90, 1440]
const lengths = [30, 15, 60, 1560]

function walls(zone: Zone): Typed[] {
  return edges.flatMap((edge) => {
    const before = edge.subtract({ seconds: 1 }).toZonedDateTimeISO(zone).toPlainDateTime().add({ seconds: 1 })
    const midnight = before.with({ hour: 0, minute: 0 })
    const starts = [
      ...around.map((minutes) => before.add({ minutes })),
      ...[-15, 0, 15, 1425, 1440].map((minutes) => midnight.add({ minutes })),
    ]
    return starts.map((start, index) => ({
      zone,
      start,
      end: start.add({ minutes: lengths[index % lengths.length] ?? 30 }),
    }))
  })
}

function goThrough(typed: Typed): void {
  const meeting = throughTencent(typed)
  const [startsAt, endsAt] = [meant(typed.start, typed.zone), meant(typed.end, typed.zone)]
  // Where clocks jump, a time after another may mean a moment before it: that is no meeting, and the form says so.
  expect(meeting === 'refused').toBe(endsAt <= startsAt)
  if (meeting === 'refused') return
  expect([meeting.startsAt, meeting.endsAt, meeting.timeZone]).toEqual([startsAt, endsAt, typed.zone])
  showEverywhere(meeting, typed.zone)
}

function showEverywhere(meeting: Meeting, zone: Zone): void {
  sentOut(meeting, zone)
  edited(meeting, zone)
  for (const reader of zones) readThere(meeting, reader)
}

describe.each(zones)('a meeting in %s, read in six zones', (zone) => {
  it('is never on a wrong day or at a wrong hour, from the typed time to form, list, calendar, invitation and file', () => {
    expect(edges).toHaveLength(9)
    for (const typed of walls(zone)) goThrough(typed)
  }, 60_000)

  it('is right at any time of the year', () => {
    const start = fc
      .integer({ min: 0, max: 400 * 1440 })
      .map((minutes) => Temporal.PlainDateTime.from('2027-01-02T00:00').add({ minutes }))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 2 * 1440 }), (from, minutes) =>
        goThrough({ zone, start: from, end: from.add({ minutes }) }),
      ),
      { numRuns: 60 },
    )
  }, 60_000)

  it('is right where Tencent Meeting tells a moment that no form could have meant, as the second of an hour that comes twice', () => {
    const moment = fc
      .tuple(fc.constantFrom(...edges), fc.integer({ min: -36, max: 36 }))
      .map(([edge, steps]) => edge.epochMilliseconds + steps * 5 * MINUTE)
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 30 }), (from, steps) => {
        const seconds = (at: number) => String(at / 1000)
        const [start_time, end_time] = [seconds(from), seconds(from + steps * 5 * MINUTE)]
        showEverywhere(told({ start_time, end_time, time_zone: zone }), zone)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('that is drawn on the calendar of any reader comes to the form as the time that was drawn', () => {
    for (const { start } of walls(zone)) {
      const day = start.toPlainDate().toString()
      const minute = start.hour * 60 + start.minute
      const span = timesOn(day, minute, Math.min(minute + 60, 1440), zone)
      expect(span.startsAt).toBe(meant(start, zone))
      expect(Date.parse(span.endsAt)).toBeGreaterThan(Date.parse(span.startsAt))
      const drawn = drawnTimes({ start: span.startsAt, end: span.endsAt, zone })
      const { startsAt, endsAt } = toBody({ ...initialValues('x', 'Asia/Shanghai', now), ...drawn })
      expect({ startsAt, endsAt }).toEqual(span)
    }
  })
})
