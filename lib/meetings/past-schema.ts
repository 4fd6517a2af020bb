import { z } from 'zod'
import { exportQuery } from '@/lib/exports/schema'
import { id, instant, person, subMeetingId } from './schema'

// What was: who came to a meeting, and the meetings that have ended.

/** `GET …/meetings/{id}/participants?subMeetingId=` */
export const participantsQuery = z.strictObject({ subMeetingId: subMeetingId.optional() })

const session = z.object({
  joinedAt: instant.optional(),
  leftAt: instant.optional(),
  device: z.number().int().optional(),
})

/** Who is or was in a meeting: one entry a person, however often they came and went. */
export const participantList = z.object({
  people: z.array(
    person.extend({
      role: z.enum(['creator', 'host', 'member', 'visitor']),
      isInside: z.boolean(),
      /** Union of the stays: overlapping devices count once. */
      seconds: z.number().int(),
      sessions: z.array(session),
    }),
  ),
  inside: z.number().int(),
})
export type ParticipantList = z.infer<typeof participantList>

/** `to` is not included. `q`: words of the subject, or a part of the code. */
const endedFilters = {
  from: instant,
  to: instant,
  code: z.string().max(2_000).optional(),
  q: z.string().trim().min(1).max(300, 'too_long').optional(),
}
const isForward = ({ from, to }: { from: string; to: string }): boolean => Date.parse(to) > Date.parse(from)
const notForward = { error: 'end_before_start', path: ['to'] }

/** `GET …/ended-meetings`: newest first. */
export const endedMeetingsQuery = z
  .strictObject({ ...endedFilters, cursor: z.string().max(200).optional() })
  .refine(isForward, notForward)
export type EndedMeetingsQuery = z.infer<typeof endedMeetingsQuery>

/** `GET …/ended-meetings/file`: all of them, with the columns that the person sees. */
export const endedFileQuery = exportQuery.extend(endedFilters).refine(isForward, notForward)
export type EndedFileQuery = z.infer<typeof endedFileQuery>

/**
 * A part of the ended meetings; `gap` is a time span that Tencent did not tell and can be asked for again, of which there is what was
 * kept here.
 */
export const endedMeetingList = z.object({
  items: z.array(
    z.object({
      id,
      code: z.string(),
      subject: z.string(),
      startsAt: instant,
      endsAt: instant,
      isRecurring: z.boolean(),
      subMeetingId: z.string().optional(),
      /** Tencent does not tell it, or not any more. */
      isKept: z.boolean().optional(),
    }),
  ),
  gap: z.object({ from: instant, to: instant, code: z.string() }).nullable(),
  nextCursor: z.string().nullable(),
})
export type EndedMeetingList = z.infer<typeof endedMeetingList>
