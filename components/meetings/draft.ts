import { z } from 'zod'
import { type KeptInTab, keptInTab } from './kept-in-tab'
import type { ScheduleValues } from './schedule-values'

const time = z.string().nullable()
const draftSchema: z.ZodType<ScheduleValues> = z.object({
  subject: z.string(),
  startDay: time,
  startTime: time,
  endDay: time,
  endTime: time,
  timeZone: z.string(),
  usePassword: z.boolean(),
  password: z.string(),
})

/** What was typed into the schedule form and not sent. */
export const draftOf = (slug: string): KeptInTab<ScheduleValues> => keptInTab(`schedule-draft ${slug}`, draftSchema)
