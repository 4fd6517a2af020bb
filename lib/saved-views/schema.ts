import { z } from 'zod'
import { accountFilters } from '@/lib/accounts/schema'

/** Characters of a name. */
const NAME_MAX = 40

/** The body of `POST …/admin/views`: the filters on the screen, under a name. */
export const saveView = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'required')
    .max(NAME_MAX, 'too_long')
    .regex(/^\P{Cc}*$/u, 'no_control_characters'),
  filters: accountFilters,
})
export type SaveView = z.output<typeof saveView>

export const viewParams = z.strictObject({ id: z.uuid() })

/** A view that any admin of the tenant may use and remove. */
export const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  filters: accountFilters,
  /** Null where whoever saved it is gone, or has no name. */
  createdByName: z.string().nullable(),
})
export type SavedView = z.infer<typeof savedView>

/** All of them, by name. */
export const savedViews = z.object({ items: z.array(savedView) })
