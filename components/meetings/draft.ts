import { z } from 'zod'
import { meetingSettings } from '@/lib/meetings/schema'
import { type KeptDraft, keptDraft } from './kept-draft'
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

/** Whoever knows these gets in, or reaches somebody: they stay in the tab. */
function withoutSecrets(values: ScheduleValues): ScheduleValues {
  const { more } = values
  const live = { ...more.live, password: '' }
  return { ...values, password: '', more: { ...more, live, hostKey: '', guestLines: '' } }
}

const kind = { schema: draftSchema, withoutSecrets }

/** Whose drafts: a membership of an organisation. */
export interface Whose {
  slug: string
  membershipId: string
}

/** What was typed into the schedule form and not sent. */
export const draftOf = ({ slug, membershipId }: Whose): KeptDraft<ScheduleValues> =>
  keptDraft(`${slug} ${membershipId} schedule`, kind)

/** What was changed of a meeting, or of one of its occurrences, and not sent. */
export const editDraftOf = ({ slug, membershipId }: Whose, id: string, occurrence = ''): KeptDraft<ScheduleValues> =>
  keptDraft(`${slug} ${membershipId} edit ${id} ${occurrence}`, kind)
