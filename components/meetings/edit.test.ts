import { describe, expect, test } from 'vitest'
import type { Meeting } from '@/lib/meetings/schema'
import { editRules, occurrenceRules } from './edit-rules'
import { changesOf, valuesOf } from './edit-values'
import { moveStart } from './schedule-values'

const member = (digit: string, name: string) => ({
  id: `0000000${digit}-0000-7000-8000-000000000000`,
  name,
  isYou: false,
})
const otto = member('1', 'Otto')
const mona = member('2', 'Mona')

const meeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: '1',
  code: '123456789',
  subject: 'Review',
  type: 'scheduled',
  status: 'upcoming',
  role: 'creator',
  startsAt: '2026-03-12T06:00:00Z',
  endsAt: '2026-03-12T07:00:00Z',
  password: '0042',
  needsPassword: false,
  hosts: [otto],
  invitees: [mona],
  settings: { joinBeforeHost: true, waitingRoom: false },
  isEditable: true,
  ...given,
})

const before = valuesOf(meeting(), 'Asia/Shanghai')

describe('what is sent of an edited meeting', () => {
  test('is nothing while nothing is changed', () => expect(changesOf(before, before)).toEqual({}))

  test('is the subject alone where only that was changed', () => {
    expect(changesOf(before, { ...before, subject: 'Retro' })).toEqual({ subject: 'Retro' })
  })

  test('is both times where one moved', () => {
    const after = moveStart(before, { day: '2026-03-13', time: '15:00' })
    expect(changesOf(before, after)).toEqual({ startsAt: '2026-03-13T07:00:00Z', endsAt: '2026-03-13T08:00:00Z' })
  })

  test('is an empty password where it was switched off, and a new one as typed', () => {
    expect(changesOf(before, { ...before, usePassword: false })).toEqual({ password: '' })
    expect(changesOf(before, { ...before, password: '0007' })).toEqual({ password: '0007' })
  })

  test('are the settings that work differently: the waiting room keeps people out before the host', () => {
    const settings = { ...before.settings, waitingRoom: true }
    expect(changesOf(before, { ...before, settings })).toEqual({
      settings: { waitingRoom: true, joinBeforeHost: false },
    })
    const both = valuesOf(meeting({ settings: { joinBeforeHost: true, waitingRoom: true } }), 'UTC')
    expect(changesOf(both, { ...both, subject: 'Retro' })).toEqual({ subject: 'Retro' })
  })

  test('is a whole list of people where one came or went, and none where only the order differs', () => {
    expect(changesOf(before, { ...before, invitees: [mona, otto] })).toEqual({ invitees: [mona.id, otto.id] })
    expect(changesOf(before, { ...before, invitees: [] })).toEqual({ invitees: [] })
    const two = { ...before, invitees: [mona, otto] }
    expect(changesOf(two, { ...two, invitees: [otto, mona] })).toEqual({})
  })

  test('are place, host key, documents and live stream where they were changed, each whole', () => {
    const given = { location: 'Hall', hostKey: '004200', live: { enabled: true, subject: 'On air', password: 'a1' } }
    const was = valuesOf(meeting(given), 'UTC')
    expect(changesOf(was, was)).toEqual({})
    const changed = (more: Partial<typeof was.more>) => changesOf(was, { ...was, more: { ...was.more, ...more } })
    expect(changed({ location: ' ' })).toEqual({ location: '' })
    expect(changed({ useHostKey: false })).toEqual({ hostKey: '' })
    expect(changed({ docUpload: false })).toEqual({ docUpload: false })
    expect(changed({ live: { ...was.more.live, enabled: false } })).toEqual({ live: { enabled: false } })
    expect(changed({ live: { ...was.more.live, chat: true } }).live).toMatchObject({ chat: true, password: 'a1' })
  })

  test('is no setting that only says what Tencent does anyway, and none that has no effect', () => {
    const set = (settings: Partial<typeof before.settings>) =>
      changesOf(before, { ...before, settings: { ...before.settings, ...settings } })
    expect(set({ rename: true, autoRecord: 'none', multiDevice: undefined })).toEqual({})
    expect(set({ recordOnJoin: true, watermarkRows: 'multi' })).toEqual({})
    expect(set({ autoRecord: 'cloud', recordOnJoin: true })).toEqual({
      settings: { autoRecord: 'cloud', recordOnJoin: true },
    })
  })

  test('is the zone where it was changed, with the moments that the same wall times mean there', () => {
    expect(changesOf(before, { ...before, timeZone: 'Asia/Tokyo' })).toEqual({
      timeZone: 'Asia/Tokyo',
      startsAt: '2026-03-12T05:00:00Z',
      endsAt: '2026-03-12T06:00:00Z',
    })
  })
})

const series = { subMeetingId: 'a' }
const subMeetings = [
  { id: 'a', startsAt: '2026-03-12T06:00:00Z', endsAt: '2026-03-12T07:00:00Z', cancelled: false },
  { id: 'b', startsAt: '2026-03-19T06:00:00Z', endsAt: '2026-03-19T07:00:00Z', cancelled: true },
]

describe('what can be edited', () => {
  test.each([
    ['by somebody else', { role: 'host' as const }, 'notCreator'],
    ['where the part is not known', { role: undefined }, 'notCreator'],
    ['once ended', { status: 'ended' as const }, 'over'],
    ['once cancelled', { status: 'cancelled' as const }, 'over'],
    ['once its code is recycled', { status: 'recycled' as const }, 'over'],
    ['of a rule that nobody knows', { series, isEditable: false, subMeetings }, 'unknownRule'],
    ['of more than 50 occurrences', { isEditable: false, subMeetings: Array(51).fill(subMeetings[0]) }, 'tooLong'],
  ])('nothing %s', (_, given, reason) => {
    expect(editRules(meeting(given))).toEqual({ kind: 'closed', reason })
  })

  test('all but what Tencent takes at creation only, before it starts and after its time', () => {
    for (const status of ['upcoming', 'passed'] as const) {
      expect(editRules(meeting({ status }))).toMatchObject({
        kind: 'open',
        isPassed: status === 'passed',
        locks: { subject: undefined, when: undefined, unmuteSelf: 'atCreation', hosts: undefined },
      })
    }
  })

  test('settings only while people are in it', () => {
    expect(editRules(meeting({ status: 'running' }))).toMatchObject({
      locks: { subject: 'running', when: 'running', password: 'running', hosts: 'running', invitees: 'running' },
    })
  })

  test('no times of a whole series, and no list with somebody unknown here', () => {
    const strangers = [{ id: 'open-id-of-somebody', isYou: false }]
    expect(editRules(meeting({ series, subMeetings, hosts: strangers }))).toMatchObject({
      locks: { when: 'series', hosts: 'strangers', invitees: undefined },
    })
  })

  test('the time of one occurrence, unless it is over, cancelled or running', () => {
    const now = new Date('2026-03-12T00:00:00Z')
    const long = meeting({ series, subMeetings, isEditable: false })
    expect(occurrenceRules(long, 'a', now)).toMatchObject({ kind: 'open' })
    expect(occurrenceRules(long, 'b', now)).toMatchObject({ reason: 'occurrenceOver' })
    expect(occurrenceRules(long, 'c', now)).toMatchObject({ reason: 'occurrenceOver' })
    expect(occurrenceRules(long, 'a', new Date('2026-03-12T07:00:00Z'))).toMatchObject({ reason: 'occurrenceOver' })
    expect(occurrenceRules({ ...long, status: 'running' }, 'a', now)).toMatchObject({ reason: 'occurrenceRunning' })
    expect(occurrenceRules({ ...long, role: 'host' }, 'a', now)).toMatchObject({ reason: 'notCreator' })
  })
})
