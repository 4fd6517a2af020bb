import { z } from 'zod'
import type { ScheduleValues } from './schedule-values'

// Of this tab only: it outlives a reload and a new sign-in, and ends with the tab.

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

const placeOf = (slug: string): string => `schedule-draft ${slug}`

/** What was typed and not sent before, if it still reads. */
export function readDraft(slug: string): ScheduleValues | undefined {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(placeOf(slug)) ?? ''))
  } catch {
    return undefined
  }
}

/** Keeps what is typed; where the browser keeps nothing, the form itself still holds it. */
export function writeDraft(slug: string, values: ScheduleValues): void {
  try {
    sessionStorage.setItem(placeOf(slug), JSON.stringify(values))
  } catch {}
}

/** Forgets it: it was sent, or thrown away. */
export function dropDraft(slug: string): void {
  try {
    sessionStorage.removeItem(placeOf(slug))
  } catch {}
}
