import { describe, expect, test } from 'vitest'
import type { Meeting } from '@/lib/meetings/schema'
import type { Recurrence } from '@/lib/recurrence/schema'
import { templateContent } from '@/lib/templates/schema'
import { repeatOf } from '../meetings/repeat-values'
import { initialValues, type ScheduleValues } from '../meetings/schedule-values'
import { filledParts } from './filled-parts'
import { scheduleAgain, takeOver } from './taken-over'
import { fromTemplate, toContent } from './template-values'

const member = (digit: string) => ({ id: `0000000${digit}-0000-4000-8000-000000000000`, name: digit, isYou: false })
const [mia, max] = [member('1'), member('2')]
const you = { ...member('3'), isYou: true }
// A Wednesday, 10:20 in Shanghai.
const now = new Date('2026-03-11T02:20:00Z')
const plain = initialValues('Mine', 'Asia/Shanghai', now)

const filled: ScheduleValues = {
  ...plain,
  subject: 'Interview',
  endTime: '11:15',
  timeZone: 'Asia/Tokyo',
  usePassword: true,
  password: '0042',
  settings: { ...plain.settings, waitingRoom: true, joinBeforeHost: false, autoRecord: 'cloud', multiDevice: true },
  hosts: [mia],
  invitees: [max],
  rooms: [{ id: 'r1', name: 'North' }],
  more: {
    ...plain.more,
    location: 'Room 8',
    useHostKey: true,
    hostKey: '123456',
    docUpload: false,
    live: { ...plain.more.live, enabled: true, subject: 'Talk', usePassword: true, password: 'see' },
    guestLines: '+86 13800000000 Zhang San',
  },
}

const opened = (values: ScheduleValues) => {
  const { hosts: _hosts, invitees: _invitees, ...content } = toContent(values)
  return { content, hosts: values.hosts, invitees: values.invitees }
}
const weekly = (rule: Partial<Recurrence> = {}): Recurrence => ({ frequency: 'weekly', until: { count: 5 }, ...rule })

describe('a template', () => {
  test('is accepted by its door, and fills a form with everything but when', () => {
    const content = toContent(filled)
    expect(templateContent.safeParse(content)).toMatchObject({ success: true })
    expect(JSON.stringify(content)).not.toContain('2026-03')
    const again = fromTemplate(plain, opened({ ...filled, hosts: [you, mia] }), filled.rooms)
    // 10:30 in Shanghai is the same moment at 11:30 in Tokyo.
    expect(again).toEqual({ ...filled, startTime: '11:30', endTime: '12:15' })
  })

  test.each<[string, Recurrence['until'], number]>([
    ['a day', { date: '2026-04-08' }, 5],
    ['a day before its first meeting', { date: '2026-03-01' }, 1],
    ['a number', { count: 7 }, 7],
  ])('ended by %s ends by the number of its meetings', (_, until, count) => {
    const repeat = repeatOf(weekly({ until }), '2026-03-11')
    expect(toContent({ ...plain, repeat }).recurrence).toEqual(weekly({ until: { count } }))
  })

  test.each<[string, Recurrence, string]>([
    ['weekly', weekly(), '2026-03-11'],
    ['on Mondays', weekly({ frequency: 'custom', custom: { unit: 'week', step: 1, days: [1] } }), '2026-03-16'],
    ['on the 3rd', weekly({ frequency: 'custom', custom: { unit: 'monthByDate', step: 1, days: [3] } }), '2026-04-03'],
  ])('of a series %s begins on a day that its rule names', (_, rule, day) => {
    const values = { ...plain, repeat: repeatOf(rule, plain.startDay ?? '') }
    expect(fromTemplate(plain, opened(values), [])).toMatchObject({ startDay: day, startTime: '10:30', endDay: day })
  })

  test('names the parts of the form that it changed, and no others', () => {
    const after = fromTemplate(plain, opened(filled), filled.rooms)
    expect(filledParts(plain, after, ['length'])).toEqual([
      ...['subject', 'timeZone', 'length', 'password', 'security', 'inMeeting', 'people', 'recording'],
      ...['live', 'place', 'rooms'],
    ])
    expect(filledParts(plain, fromTemplate(plain, opened(plain), []), [])).toEqual([])
    // Tencent tells what nobody has set.
    const told = { ...plain.settings, autoRecord: 'none', rename: true, joinKind: 'all', muteKind: 'off' } as const
    expect(filledParts(plain, { ...plain, settings: told }, ['time'])).toEqual(['time'])
  })
})

const meeting = (given: Partial<Meeting> = {}): Meeting => ({
  ...{ id: '1', code: '123456789', subject: 'Review', type: 'scheduled', status: 'ended', role: 'creator' },
  // Thursday, 14:00 in Shanghai.
  ...{ startsAt: '2026-02-05T06:00:00Z', endsAt: '2026-02-05T06:45:00Z', timeZone: 'Asia/Shanghai' },
  ...{ password: '0042', needsPassword: false, hosts: [you, mia], invitees: [max], isEditable: true },
  settings: plain.settings,
  ...given,
})
const earlier = (given: Partial<Meeting> = {}) => ({ meeting: meeting(given), guests: [], rooms: [] })
const again = (given: Partial<Meeting>) => {
  const { values } = takeOver(earlier(given), 'Asia/Shanghai')
  return scheduleAgain(values, { meeting: meeting(given) }, now)
}

const occurrences = (...days: string[]) =>
  days.map((day) => {
    const startsAt = `2026-${day}T06:00:00Z`
    return { id: String(Date.parse(startsAt) / 1000), startsAt, endsAt: `2026-${day}T06:45:00Z`, cancelled: false }
  })

describe('a meeting that is scheduled again', () => {
  test('keeps its passcode, people, guests and rooms; whoever schedules need not be named', () => {
    const guests = [{ area: '852', phone: '61234567', name: 'Wong' }]
    const rooms = [{ id: 'r1', name: 'North', startsAt: '', endsAt: '', isCertain: true }]
    const { values, missing } = takeOver({ meeting: meeting(), guests, rooms }, 'UTC')
    expect(missing).toEqual([])
    expect(values).toMatchObject({ usePassword: true, password: '0042', hosts: [mia], invitees: [max] })
    expect(values).toMatchObject({ rooms: [{ id: 'r1', name: 'North' }], more: { guestLines: '+852 61234567 Wong' } })
  })

  test.each<[string, Partial<Meeting>, { startDay: string; startTime: string; endTime: string }]>([
    ['an old one', {}, { startDay: '2026-03-12', startTime: '14:00', endTime: '14:45' }],
    [
      'one of earlier today',
      { startsAt: '2026-03-11T01:00:00Z', endsAt: '2026-03-11T02:00:00Z' },
      { startDay: '2026-03-18', startTime: '09:00', endTime: '10:00' },
    ],
    [
      'one that is still to come',
      { startsAt: '2026-03-13T06:00:00Z', endsAt: '2026-03-13T07:00:00Z' },
      { startDay: '2026-03-20', startTime: '14:00', endTime: '15:00' },
    ],
    [
      // 9:00 in New York, before and after its clocks change on the 8th of March.
      'one before a change of the clocks',
      { startsAt: '2026-03-03T14:00:00Z', endsAt: '2026-03-03T15:00:00Z', timeZone: 'America/New_York' },
      { startDay: '2026-03-17', startTime: '09:00', endTime: '10:00' },
    ],
    [
      'a weekly series',
      {
        series: { remaining: 1 },
        recurrence: weekly({ until: { date: '2026-03-19' } }),
        subMeetings: occurrences('03-05', '03-12', '03-19'),
      },
      { startDay: '2026-03-26', startTime: '14:00', endTime: '14:45' },
    ],
    [
      'a monthly series',
      {
        series: {},
        recurrence: weekly({ frequency: 'monthly', until: { count: 2 } }),
        subMeetings: occurrences('01-15', '02-15'),
      },
      { startDay: '2026-03-15', startTime: '14:00', endTime: '14:45' },
    ],
  ])('%s comes at the next time that fits', (_, given, expected) => expect(again(given)).toMatchObject(expected))

  test('has as many meetings as the series whose last day is past', () => {
    const recurrence = weekly({ until: { date: '2026-03-19' } })
    const subMeetings = occurrences('03-05', '03-12', '03-19')
    expect(again({ series: {}, recurrence, subMeetings }).repeat).toMatchObject({ endsBy: 'count', count: 3 })
  })

  test.each<[string, Parameters<typeof takeOver>[0], string[]]>([
    [
      'the passcode, and what only its creator is told',
      earlier({ role: 'invitee', password: undefined, needsPassword: true }),
      ['password', 'creatorOnly'],
    ],
    ['settings that Tencent does not tell', earlier({ settings: { waitingRoom: true } }), ['settings']],
    ['people who are no members here', earlier({ invitees: [{ id: 'open-id', isYou: false }] }), ['people']],
    [
      'guests and rooms that could not be read',
      { meeting: meeting(), guests: undefined, rooms: undefined },
      ['guests', 'rooms'],
    ],
    ['a rule that is not known here', earlier({ series: { remaining: 3 } }), ['repeat']],
  ])('names as missing %s', (_, source, missing) => expect(takeOver(source, 'UTC').missing).toEqual(missing))
})
