import { z } from 'zod'
import { meetingSettings } from '@/lib/meetings/schema'
import { type KeptInTab, keptInTab } from './kept-in-tab'
import { initialMore, moreValues } from './more-values'
import type { ScheduleValues } from './schedule-values'

const time = z.string().nullable()
const people = z.array(z.object({ id: z.string(), name: z.string().optional(), isYou: z.boolean() }))
const numbers = z.array(z.number())
const repeat = z.object({
  frequency: z.enum(['daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'custom']),
  endsBy: z.enum(['count', 'date']),
  count: z.number().nullable(),
  lastDay: time,
  unit: z.enum(['day', 'week', 'monthByWeek', 'monthByDate']),
  step: z.number().nullable(),
  weekdays: numbers,
  weeks: numbers,
  dates: numbers,
  skip: z.array(z.string()),
})
const draftSchema: z.ZodType<ScheduleValues> = z.object({
  subject: z.string(),
  startDay: time,
  startTime: time,
  endDay: time,
  endTime: time,
  timeZone: z.string(),
  usePassword: z.boolean(),
  password: z.string(),
  settings: meetingSettings,
  hosts: people,
  invitees: people,
  more: moreValues.default(initialMore),
  rooms: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  repeat: repeat.nullable(),
})

/** What was typed into the schedule form and not sent. */
export const draftOf = (slug: string): KeptInTab<ScheduleValues> => keptInTab(`schedule-draft ${slug}`, draftSchema)

/** What was changed of a meeting, or of one of its occurrences, and not sent. */
export const editDraftOf = (slug: string, id: string, occurrence = ''): KeptInTab<ScheduleValues> =>
  keptInTab(`edit-draft ${slug} ${id} ${occurrence}`, draftSchema)
