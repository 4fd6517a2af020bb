import { describe, expect, test } from 'vitest'
import { initialValues, toBody } from './schedule-values'
import { shownErrors } from './shown-errors'

const at = new Date('2026-03-12T02:04:00Z')
const values = initialValues('Review', 'Asia/Shanghai', at)
const past = toBody({ ...values, startDay: '2026-03-11', endDay: '2026-03-11' })
const none = { left: new Set<never>(), refusal: undefined, at }

describe('messages of the form', () => {
  test('wait until a field was left, and then speak of what it holds', () => {
    expect(shownErrors(past, none)).toEqual({})
    const left = new Set(['startsAt'] as const)
    expect(shownErrors(past, { ...none, left })).toEqual({ startsAt: 'start_in_past' })
    expect(shownErrors(toBody(values), { ...none, left })).toEqual({})
  })

  test('of a refusal stand as long as the field holds what was refused', () => {
    const body = toBody(values)
    const refusal = { body, errors: { subject: 'not_accepted' } }
    expect(shownErrors(body, { ...none, refusal })).toEqual({ subject: 'not_accepted' })
    expect(shownErrors({ ...body, timeZone: 'UTC' }, { ...none, refusal })).toEqual({ subject: 'not_accepted' })
    expect(shownErrors({ ...body, subject: 'Other' }, { ...none, refusal })).toEqual({})
  })
})
