import { z } from 'zod'
import { type AccountFilters, accountFilters } from '@/lib/accounts/schema'
import { day } from '@/lib/recurrence/schema'

/** Characters of a name. */
const NAME_MAX = 40
/** Characters to look for, as many as the field takes. */
const WORDS_MAX = 300

const name = z
  .string()
  .trim()
  .min(1, 'required')
  .max(NAME_MAX, 'too_long')
  .regex(/^\P{Cc}*$/u, 'no_control_characters')

/** What the addresses of the lists of meetings say, of each list its own; what is not set is absent. */
export const meetingFilters = z.strictObject({
  view: z.enum(['today', 'upcoming', 'ended', 'cancelled']),
  q: z
    .string()
    .max(WORDS_MAX, 'too_long')
    .regex(/^\P{Cc}*$/u, 'no_control_characters')
    .optional(),
  role: z.enum(['creator', 'host', 'invitee']).optional(),
  kind: z.enum(['series', 'single']).optional(),
  status: z.enum(['running', 'soon', 'waiting', 'upcoming', 'over']).optional(),
  days: z.enum(['7', '31', '90', '365']).optional(),
  from: day.optional(),
  to: day.optional(),
  code: z
    .string()
    .regex(/^\d{9,12}$/, 'not_valid')
    .optional(),
})
export type MeetingFilters = z.output<typeof meetingFilters>

export const viewParams = z.strictObject({ id: z.uuid() })

/** What the doors of a list's views take and answer. */
const doorsOf = <Filters extends z.ZodType>(filters: Filters) => {
  const view = z.object({
    id: z.uuid(),
    name: z.string(),
    filters,
    /** Null where whoever saved it is gone, or has no name. */
    createdByName: z.string().nullable(),
  })
  return {
    /** The body of a POST: the filters on the screen, under a name. */
    save: z.strictObject({ name, filters }),
    /** The body of a PATCH: another name, other filters, or both. */
    change: z
      .strictObject({ name: name.optional(), filters: filters.optional() })
      .refine((change) => Object.values(change).some((value) => value !== undefined), 'nothing_to_change'),
    view,
    /** All of them, by name. */
    views: z.object({ items: z.array(view) }),
  }
}

/** Views of the accounts, which any admin of the tenant may use, change and remove. */
export const accountViews = doorsOf(accountFilters)
/** Views of the lists of meetings, each person's own. */
export const meetingViews = doorsOf(meetingFilters)

/** A list's filters under a name. */
export interface SavedView<Filters = AccountFilters | MeetingFilters> {
  id: string
  name: string
  filters: Filters
  createdByName: string | null
}
