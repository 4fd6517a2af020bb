import { z } from 'zod'
import { meeting, scheduleFields } from '@/lib/meetings/schema'
import { recurrence } from '@/lib/recurrence/schema'

/** Characters of a name. */
const NAME_MAX = 60
/** The longest meeting that a template proposes. */
const MINUTES_MAX = 7 * 24 * 60

const { startsAt: _startsAt, endsAt: _endsAt, skip: _skip, ...lasting } = scheduleFields

/** Everything that the form sends but days and times; `minutes` is how long the meeting takes. */
export const templateContent = z.strictObject({
  ...lasting,
  /** A last day would be past before long: a template says how many. */
  recurrence: recurrence
    .refine(({ until }) => 'count' in until, { error: 'template_until_day', path: ['until'] })
    .optional(),
  minutes: z.int().min(1).max(MINUTES_MAX),
})
export type TemplateContent = z.infer<typeof templateContent>

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

/** What a template holds, told without what is secret in it. */
const templateOutline = templateContent.pick({ subject: true, minutes: true, recurrence: true }).extend({
  hasPassword: z.boolean(),
  isLive: z.boolean(),
  /** Hosts and invitees; each person once. */
  people: z.int(),
  guests: z.int(),
  rooms: z.int(),
})
export type TemplateOutline = z.infer<typeof templateOutline>

const listedTemplate = templateSummary.extend({ about: templateOutline })
export type ListedTemplate = z.infer<typeof listedTemplate>

/** One's own and the organisation's, by name. */
export const templateList = z.object({ items: z.array(listedTemplate) })
export type TemplateList = z.infer<typeof templateList>

/** A template to fill the form with: its people named; `gone` are so many who are no active members any more. */
export const template = templateSummary.extend({
  content: templateContent.omit({ hosts: true, invitees: true }),
  hosts: meeting.shape.hosts,
  invitees: meeting.shape.invitees,
  gone: z.int(),
})
export type Template = z.infer<typeof template>
