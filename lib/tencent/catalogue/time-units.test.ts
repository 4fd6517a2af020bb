import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, fromWallTime, toWallTime } from '@/lib/time'
import { outputOf, requestOf } from '../fixtures/exercise-operation'
import { operations } from './operations'

const RUNS = { numRuns: 200 }
const ZONES = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
]
const anyZone = fc.constantFrom(...ZONES)
/** From 2015 to 2040. */
const anySeconds = fc.integer({ min: 1_420_070_400, max: 2_240_611_200 })

const row = { meeting_id: '7567173273889276131', meeting_code: '806146667', subject: 'x', status: 'MEETING_STATE_INIT' }
const file = { record_file_id: '1', record_size: 1, sharing_state: 0 }
const { listUserMeetings, getMeeting, listUserEndedMeetings, listCorpMeetings, listRecords, listParticipants } =
  operations

/** How each page spells one second, and where its moment comes out. */
const spellings: [string, (seconds: number) => Date | undefined][] = [
  [
    'text of seconds in the own list',
    (at) =>
      outputOf(listUserMeetings, { meeting_info_list: [{ ...row, start_time: String(at), end_time: String(at) }] })
        .items[0]?.startsAt,
  ],
  [
    'text of seconds in the detail',
    (at) =>
      outputOf(getMeeting, { meeting_info_list: [{ ...row, start_time: String(at), end_time: String(at) }] }).startsAt,
  ],
  [
    'number of seconds in the history',
    (at) =>
      outputOf(listUserEndedMeetings, { meeting_info_list: [{ ...row, start_time: at, end_time: at }] }).items[0]
        ?.startsAt,
  ],
  [
    'text of seconds in the history',
    (at) =>
      outputOf(listUserEndedMeetings, { meeting_info_list: [{ ...row, start_time: String(at), end_time: String(at) }] })
        .items[0]?.startsAt,
  ],
  [
    'number of milliseconds in the account list',
    (at) =>
      outputOf(listCorpMeetings, {
        meeting_info_list: [{ ...row, userid: 'a', start_time: at * 1000, end_time: at * 1000 }],
      }).items[0]?.startsAt,
  ],
  [
    'number of seconds in the account list',
    (at) =>
      outputOf(listCorpMeetings, {
        meeting_info_list: [{ ...row, userid: 'a', start_time: at, end_time: at, meeting_state: 3 }],
      }).items[0]?.startsAt,
  ],
  [
    'number of milliseconds in a recording',
    (at) =>
      outputOf(listRecords, {
        record_meetings: [
          {
            ...row,
            meeting_record_id: '1',
            media_start_time: at * 1000,
            state: 3,
            record_files: [{ ...file, record_start_time: at * 1000, record_end_time: at * 1000 }],
          },
        ],
      }).items[0]?.files[0]?.startedAt,
  ],
  [
    'text of seconds of a stay',
    (at) =>
      outputOf(listParticipants, {
        participants: [{ userid: 'a', user_name: 'QQ==', join_time: String(at), left_time: String(at) }],
      }).items[0]?.joinedAt,
  ],
]

/** The day and the clock by the platform's own calendar, apart from lib/time. */
function shown(seconds: number, timeZone: string): [day: string, time: string] {
  const options = { timeZone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' } as const
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', options).format(seconds * 1000).split(' ')
  return [day, time]
}

describe.each(spellings)('a moment as a %s', (_spelling, read) => {
  test('is that moment, on its day and at its time, in six zones', () => {
    fc.assert(
      fc.property(anySeconds, anyZone, (seconds, zone) => {
        const moment = read(seconds)
        if (moment === undefined) throw new Error('no moment was read')
        const [day, time] = shown(seconds, zone)
        expect([moment.getTime(), dayOf(moment, zone), toWallTime(moment, zone)]).toEqual([
          seconds * 1000,
          day,
          { day, time },
        ])
      }),
      RUNS,
    )
  })
})

test('a time of the wall clock is sent as the seconds of that moment, as text, and comes back as the same', () => {
  const { createMeeting } = operations
  fc.assert(
    fc.property(anySeconds, anyZone, (seconds, zone) => {
      const wall = toWallTime(new Date(seconds * 1000), zone)
      const startsAt = fromWallTime(wall, zone)
      const { body } = requestOf(createMeeting, {
        subject: 'x',
        startsAt,
        endsAt: new Date(startsAt.getTime() + 1_800_000),
      })
      const { start_time, end_time } = body as { start_time: string; end_time: string }
      expect(start_time).toMatch(/^\d{10}$/)
      expect(Number(end_time) - Number(start_time)).toBe(1800)
      const [day, time] = shown(Number(start_time), zone)
      expect({ day, time }).toEqual(wall)
    }),
    RUNS,
  )
})
