import { describe, expect, test } from 'vitest'
import {
  defaultSettings,
  findErrors,
  initialValues,
  minutesUntil,
  moveEndTime,
  moveStart,
  toBody,
} from './schedule-values'

const zone = 'Asia/Shanghai'
const now = new Date('2026-03-12T02:04:00Z')
const values = initialValues('Review', zone, now)

describe('a new form', () => {
  test('begins at the next half hour for an hour, in its zone', () => {
    expect(values).toMatchObject({ startDay: '2026-03-12', startTime: '10:30', endDay: '2026-03-12', endTime: '11:30' })
  })

  test('on the half hour it begins at the one after', () => {
    expect(initialValues('', zone, new Date('2026-03-12T02:30:00Z')).startTime).toBe('11:00')
  })

  test('late in the evening it ends on the next day', () => {
    const late = initialValues('', zone, new Date('2026-03-12T15:10:00Z'))
    expect(late).toMatchObject({ startTime: '23:30', endDay: '2026-03-13', endTime: '00:30' })
  })
})

describe('moving times', () => {
  test('the start takes the end along', () => {
    const moved = moveStart(values, { day: '2026-03-14', time: '23:45' })
    expect(moved).toMatchObject({ endDay: '2026-03-15', endTime: '00:45' })
  })

  test('a start that is being retyped leaves the end alone', () => {
    expect(moveStart(values, { day: null, time: '10:30' })).toMatchObject({ startDay: null, endTime: '11:30' })
  })

  test.each([
    ['22:00', '00:30', '2026-03-13'],
    ['22:00', '10:00', '2026-03-13'],
    ['22:00', '22:30', '2026-03-12'],
    ['14:00', '09:00', '2026-03-12'],
  ])('from %s an end at %s is on %s', (startTime, endTime, endDay) => {
    expect(moveEndTime({ ...values, startTime }, endTime).endDay).toBe(endDay)
  })

  test('an end that was put on a later day stays there', () => {
    expect(moveEndTime({ ...values, endDay: '2026-03-20' }, '09:00').endDay).toBe('2026-03-20')
  })

  test.each([
    ['23:30', '00:15', 45],
    ['10:00', '10:00', 1440],
  ])('from %s until %s are %i minutes', (from, to, minutes) => expect(minutesUntil(from, to)).toBe(minutes))
})

describe('what is sent', () => {
  test('has moments in UTC and the passcode with its zeros', () => {
    const body = toBody({ ...values, subject: ' Review ', usePassword: true, password: '0042' })
    expect(body).toEqual({
      subject: 'Review',
      startsAt: '2026-03-12T02:30:00Z',
      endsAt: '2026-03-12T03:30:00Z',
      timeZone: zone,
      password: '0042',
      settings: defaultSettings,
      hosts: [],
      invitees: [],
      rooms: [],
    })
    expect(findErrors(body, now)).toEqual({})
  })

  test('leaves out a passcode that was switched off', () => {
    expect(toBody({ ...values, password: '0042' })).not.toHaveProperty('password')
  })

  test('names people by their membership, and nobody is in before the host where there is a waiting room', () => {
    const person = (id: string) => ({ id, name: 'Otto', isYou: false })
    const settings = { ...defaultSettings, waitingRoom: true }
    const body = toBody({ ...values, settings, hosts: [person('1')], invitees: [person('2'), person('3')] })
    expect(body).toMatchObject({ hosts: ['1'], invitees: ['2', '3'], settings: { joinBeforeHost: false } })
  })

  test('more hosts than the API takes are found before anything is sent', () => {
    const hosts = Array.from({ length: 11 }, () => ({ id: crypto.randomUUID(), isYou: false }))
    expect(findErrors(toBody({ ...values, hosts }), now)).toEqual({ hosts: 'too_many_hosts' })
  })

  test('a line of the guests that is none stops it, and names the guests', () => {
    const withGuests = (guestLines: string) => toBody({ ...values, more: { ...values.more, guestLines } })
    expect(findErrors(withGuests('+86 13900000002 张三'), now)).toEqual({})
    expect(withGuests('+86 13900000002 张三').guests).toEqual([{ area: '86', phone: '13900000002', name: '张三' }])
    expect(findErrors(withGuests('13900000002\noops'), now)).toEqual({ guests: 'area_digits' })
  })

  test('a live password that was switched on and not typed is asked for', () => {
    const live = { ...values.more.live, enabled: true, usePassword: true }
    expect(findErrors(toBody({ ...values, more: { ...values.more, live } }), now)).toEqual({
      live: 'live_password_required',
    })
  })

  test('what is wrong is told per field', () => {
    const body = toBody({ ...values, subject: ' ', startDay: null, usePassword: true, password: '12' })
    expect(findErrors(body, now)).toEqual({
      subject: 'subject_required',
      startsAt: 'time_invalid',
      password: 'password_digits',
    })
  })

  test('a start in the past and an end before it are found before anything is sent', () => {
    const body = toBody({ ...values, startTime: '09:00', endTime: '08:00' })
    expect(findErrors(body, now)).toEqual({ startsAt: 'start_in_past', endsAt: 'end_before_start' })
  })
})
