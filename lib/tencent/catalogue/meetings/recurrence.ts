import { z } from 'zod'
import { maybe, toSeconds, wireCount, wireEnum, wireTime } from '../../wire'

const frequencies = ['daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'custom'] as const

/** The platform's own numbers of a custom rule; passed through as they are. */
const CustomRule = z.strictObject({ type: z.int().min(0), step: z.int().min(0), days: z.int().min(0) }).partial()

const Until = z.union([z.strictObject({ date: z.date() }), z.strictObject({ count: z.int().min(1).max(200) })])

/** How a series repeats and how it ends. Two-weekly and monthly series have at most 50 occurrences, the others 200. */
export const Recurrence = z
  .strictObject({ frequency: z.enum(frequencies), until: Until, custom: CustomRule.optional() })
  .refine(({ frequency, until }) => !('count' in until) || until.count <= maxOccurrences(frequency), {
    path: ['until', 'count'],
    error: 'A series of this kind has at most 50 occurrences',
  })

export type Recurrence = z.output<typeof Recurrence>

/** A rule as it is read: a kind that newer versions added is `unknown`, and so may be its end. */
export type KnownRecurrence = {
  frequency: (typeof frequencies)[number] | 'unknown'
  until?: { date: Date } | { count: number }
  custom?: z.output<typeof CustomRule>
}

function maxOccurrences(frequency: string): number {
  return frequency === 'biweekly' || frequency === 'monthly' ? 50 : 200
}

export const TencentRecurringRule = z.object({
  recurring_type: wireEnum({
    0: 'daily',
    1: 'weekdays',
    2: 'weekly',
    3: 'biweekly',
    4: 'monthly',
    5: 'custom',
  }).default('daily'),
  until_type: maybe(wireCount),
  until_date: maybe(wireTime),
  until_count: maybe(wireCount),
  customized_recurring_type: maybe(wireCount),
  customized_recurring_step: maybe(wireCount),
  customized_recurring_days: maybe(wireCount),
})

/** The rule of a reply in our words. `until_type` says which of the two ends counts. */
export function toRecurrence(rule: z.output<typeof TencentRecurringRule>): KnownRecurrence {
  const byCount = rule.until_count === undefined ? undefined : { count: rule.until_count }
  const byDate = rule.until_date === undefined ? undefined : { date: rule.until_date }
  const until = rule.until_type === 1 ? byCount : (byDate ?? byCount)
  const custom = {
    type: rule.customized_recurring_type,
    step: rule.customized_recurring_step,
    days: rule.customized_recurring_days,
  }
  return {
    frequency: rule.recurring_type,
    ...(until === undefined ? {} : { until }),
    ...(rule.recurring_type === 'custom' ? { custom } : {}),
  }
}

/** The rule as a request carries it. */
export function fromRecurrence({ frequency, until, custom }: Recurrence): Record<string, unknown> {
  return {
    recurring_type: frequencies.indexOf(frequency),
    // The documented example spells it until_data; the field table, which counts, until_date.
    ...('date' in until
      ? { until_type: 0, until_date: Number(toSeconds(until.date)) }
      : { until_type: 1, until_count: until.count }),
    ...(custom === undefined
      ? {}
      : {
          customized_recurring_type: custom.type,
          customized_recurring_step: custom.step,
          customized_recurring_days: custom.days,
        }),
  }
}
