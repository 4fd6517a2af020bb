import { expect, it } from 'vitest'
import { fillFromInvitation } from './fill-from-invitation'
import { initialValues } from './schedule-values'

const values = initialValues('Mine', 'Asia/Shanghai', new Date('2026-03-11T02:20:00Z'))

it('an invitation fills in what it says, in its own zone, and leaves the rest', () => {
  const filled = fillFromInvitation(values, {
    subject: 'Theirs',
    start: { day: '2026-04-29', time: '23:00' },
    end: { day: '2026-04-30', time: '00:30' },
    timeZone: 'Europe/London',
    password: '0042',
    hasOtherRepeat: false,
  })
  expect(filled.parts).toEqual(['subject', 'time', 'timeZone', 'password'])
  expect(filled.values).toEqual({
    ...values,
    subject: 'Theirs',
    startDay: '2026-04-29',
    startTime: '23:00',
    endDay: '2026-04-30',
    endTime: '00:30',
    timeZone: 'Europe/London',
    usePassword: true,
    password: '0042',
  })
})

it('an invitation that says no end keeps the length', () => {
  const { values: filled, parts } = fillFromInvitation(values, {
    start: { day: '2026-04-29', time: '16:30' },
    hasOtherRepeat: false,
  })
  expect(parts).toEqual(['time'])
  expect(filled).toEqual({
    ...values,
    startDay: '2026-04-29',
    startTime: '16:30',
    endDay: '2026-04-29',
    endTime: '17:30',
  })
})
