import { describe, expect, test } from 'vitest'
import { deviceOf } from '@/lib/meetings/device-of'
import type { Meeting } from '@/lib/meetings/schema'
import { atOccurrence, findOccurrence, laterOccurrences } from './at-occurrence'
import { availableActions } from './available-actions'
import { nextPace } from './poll-pace'
import type { ShownStatus } from './shown-status'

const meeting: Meeting = {
  id: '1',
  code: '12345678901',
  subject: 'Daily',
  type: 'scheduled',
  status: 'running',
  startsAt: '2026-03-12T06:00:00Z',
  endsAt: '2026-03-12T07:00:00Z',
  role: 'creator',
  series: { subMeetingId: 'b', remaining: 2 },
  needsPassword: false,
  hosts: [],
  invitees: [],
  settings: {},
  isEditable: true,
  subMeetings: [
    { id: 'a', startsAt: '2026-03-11T06:00:00Z', endsAt: '2026-03-11T07:00:00Z', cancelled: false },
    { id: 'b', startsAt: '2026-03-12T06:00:00Z', endsAt: '2026-03-12T07:00:00Z', cancelled: false },
    { id: 'c', startsAt: '2026-03-13T06:00:00Z', endsAt: '2026-03-13T07:00:00Z', cancelled: false },
    { id: 'd', startsAt: '2026-03-14T06:00:00Z', endsAt: '2026-03-14T07:00:00Z', cancelled: true },
  ],
}
const now = new Date('2026-03-12T06:30:00Z')

describe('a series at one of its occurrences', () => {
  test.each([
    ['a', 'ended', '2026-03-11T06:00:00Z'],
    ['2026-03-11T06:00:00Z', 'ended', '2026-03-11T06:00:00Z'],
    ['b', 'running', '2026-03-12T06:00:00Z'],
    ['c', 'upcoming', '2026-03-13T06:00:00Z'],
    ['d', 'cancelled', '2026-03-14T06:00:00Z'],
    ['unknown', 'running', '2026-03-12T06:00:00Z'],
    [null, 'running', '2026-03-12T06:00:00Z'],
  ])('named %s is %s at its own time', (name, status, startsAt) => {
    expect(atOccurrence(meeting, findOccurrence(meeting, name), now)).toMatchObject({ status, startsAt })
  })
})

describe('the occurrences after the current one', () => {
  test.each([
    ['as listed, without cancelled ones', {}, 1],
    ['as told, where not all are listed', { series: { subMeetingId: 'b', remaining: 5 } }, 4],
    ['as listed, where nothing is told', { series: { subMeetingId: 'b' } }, 1],
    ['none, for a meeting of its own', { series: undefined }, 0],
  ])('are counted %s', (_how, given, count) => {
    expect(laterOccurrences({ ...meeting, ...given })).toBe(count)
  })
})

describe('what can be done with a meeting', () => {
  const oneOff = { role: 'creator' as const }
  const series = { role: 'creator' as const, series: { remaining: 3 } }
  const lastOne = { role: 'creator' as const, series: { remaining: 1 } }
  test.each<[string, Parameters<typeof availableActions>[0], ShownStatus, string, string]>([
    ['before it begins', oneOff, 'upcoming', 'on', 'absent'],
    ['soon', oneOff, 'soon', 'on', 'absent'],
    ['while nobody came', oneOff, 'waiting', 'on', 'absent'],
    ['while it runs', oneOff, 'running', 'absent', 'on'],
    ['while one of a series runs', series, 'running', 'on', 'on'],
    ['while the last of a series runs', lastOne, 'running', 'absent', 'on'],
    ['when it was ended early', oneOff, 'endedEarly', 'absent', 'absent'],
    ['when one of a series was ended early', series, 'endedEarly', 'on', 'absent'],
    ['when its time has passed', oneOff, 'passed', 'absent', 'absent'],
    ['when it is cancelled', oneOff, 'cancelled', 'absent', 'absent'],
    ['when its code is gone', oneOff, 'recycled', 'absent', 'absent'],
    ['as a host', { role: 'host' }, 'running', 'absent', 'hostsCannotEnd'],
    ['as a host before it begins', { role: 'host' }, 'upcoming', 'absent', 'absent'],
    ['as an invitee', { role: 'invitee' }, 'running', 'absent', 'absent'],
    ['where the part is unknown', {}, 'running', 'absent', 'on'],
  ])('%s', (_when, asked, status, cancel, end) => {
    expect(availableActions(asked, status)).toEqual({ cancel, end })
  })
})

describe('asking again and again', () => {
  test('gets rarer while nothing changes, and quick again when something does', () => {
    const delays = []
    let pace = nextPace(undefined, 'one')
    for (const seen of ['one', 'one', 'one', 'one', 'one', 'one', 'one', 'one', 'two', 'two']) {
      pace = nextPace(pace, seen)
      delays.push(Math.round(pace.delay / 1000))
    }
    expect(nextPace(undefined, undefined).delay).toBe(5_000)
    expect(delays).toEqual([8, 11, 17, 25, 38, 57, 60, 60, 5, 8])
  })
})

test.each([
  [1, 'pc'],
  [4, 'ios'],
  [8, 'miniProgram'],
  [22, 'room'],
  [33, 'room'],
  [77, 'other'],
  [undefined, 'other'],
])('the device %s is called %s', (number, word) => {
  expect(deviceOf(number)).toBe(word)
})
