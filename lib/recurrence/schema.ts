import { z } from 'zod'
import { OCCURRENCES_MAX, occurrencesMax, STEP_MAX } from './limits'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

/** A day of a calendar, `YYYY-MM-DD`. */
export const day = z.iso.date({ error: 'time_invalid' })

const whole = (min: number, max: number, code: string) => z.int(code).min(min, code).max(max, code)
const chosen = (min: number, max: number) =>
  z
    .array(whole(min, max, 'not_an_option'))
    .min(1, 'choose_days')
    .max(max - min + 1, 'not_an_option')
const step = whole(1, STEP_MAX, 'step_invalid')

const custom = z.discriminatedUnion('unit', [
  /** Every so many days; there are no days to choose. */
  z.strictObject({ unit: z.literal('day'), step, days: z.array(z.int()).max(0, 'not_an_option') }),
  /** Days of the week, 0 is Sunday. */
  z.strictObject({ unit: z.literal('week'), step, days: chosen(0, 6) }),
  /** Which of the month's days of the first meeting's weekday, 1 to 5. Months without a fifth are left out. */
  z.strictObject({ unit: z.literal('monthByWeek'), step, days: chosen(1, 5) }),
  /** Dates of the month. Months without the date are left out. */
  z.strictObject({ unit: z.literal('monthByDate'), step, days: chosen(1, 31) }),
])

/** When the series ends: with the last occurrence on or before a day of the meeting's zone, or after so many. */
const until = z.union([
  z.strictObject({ date: day }),
  z.strictObject({ count: z.int('count_invalid').min(1, 'count_invalid').max(OCCURRENCES_MAX, 'series_over_200') }),
])

/** How a series repeats and how it ends. */
export const recurrence = z
  .strictObject({
    frequency: z.enum(['daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'custom']),
    until,
    custom: custom.optional(),
  })
  .refine(({ frequency, custom: rule }) => (frequency === 'custom') === (rule !== undefined), {
    error: 'custom_rule_required',
    path: ['custom'],
  })
  .refine(({ frequency, until: end }) => !('count' in end) || end.count <= occurrencesMax(frequency), {
    error: 'series_over_50',
    path: ['until', 'count'],
  })
export type Recurrence = z.infer<typeof recurrence>
