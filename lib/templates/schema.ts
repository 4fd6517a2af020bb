import { z } from 'zod'
import { meeting, scheduleFields } from '@/lib/meetings/schema'

/** Characters of a name. */
const NAME_MAX = 60
/** The longest meeting that a template proposes. */
const MINUTES_MAX = 7 * 24 * 60

const { startsAt: _startsAt, endsAt: _endsAt, ...lasting } = scheduleFields

/** Everything that the form sends but when; `minutes` is how long the meeting takes. */
export const templateContent = z.strictObject({ ...lasting, minutes: z.int().min(1).max(MINUTES_MAX) })

const name = z
  .string()
  .trim()
  .min(1, 'required')
  .max(NAME_MAX, 'too_long')
  .regex(/^\P{Cc}*$/u, 'no_control_characters')

/** The body of `POST …/templates`. With `isShared` it is the organisation's, which admins keep. */
export const saveTemplate = z.strictObject({ name, isShared: z.boolean(), content: templateContent })
export type SaveTemplate = z.infer<typeof saveTemplate>

/** The body of `PATCH …/templates/{id}`. */
export const changeTemplate = z
  .strictObject({ name: name.optional(), content: templateContent.optional() })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'nothing_to_change')
export type ChangeTemplate = z.infer<typeof changeTemplate>

export const templateParams = z.strictObject({ id: z.uuid() })

/** A template as lists show it. */
export const templateSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  isShared: z.boolean(),
  /** Whether the asking person may rename and remove it. */
  mayChange: z.boolean(),
})
export type TemplateSummary = z.infer<typeof templateSummary>

/** One's own and the organisation's, by name. */
export const templateList = z.object({ items: z.array(templateSummary) })
export type TemplateList = z.infer<typeof templateList>

/** A template to fill the form with: its people named; `gone` are so many who are no active members any more. */
export const template = templateSummary.extend({
  content: templateContent.omit({ hosts: true, invitees: true }),
  hosts: meeting.shape.hosts,
  invitees: meeting.shape.invitees,
  gone: z.int(),
})
export type Template = z.infer<typeof template>
