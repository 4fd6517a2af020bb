import { z } from 'zod'
import { meetingStatus } from '@/lib/meetings/schema'

const DAY = 86_400_000
const instant = z.iso.datetime({ error: 'time_invalid' })

/** Days that one question may span. */
const WINDOW_MAX_DAYS = 100

const window = z.strictObject({ from: instant, to: instant })
const isForward = ({ from, to }: z.infer<typeof window>): boolean => Date.parse(to) > Date.parse(from)

/** `GET …/calendar?from&to`: what overlaps [from, to). */
export const calendarQuery = window
  .refine(isForward, { error: 'end_before_start', path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= WINDOW_MAX_DAYS * DAY, {
    error: 'window_too_long',
    path: ['to'],
  })
export type CalendarQuery = z.infer<typeof calendarQuery>

/** One meeting, or one occurrence of a series, as our copy has it: at its own time, moved or cancelled on its own. */
export const calendarEntry = z.object({
  id: z.string(),
  code: z.string(),
  subject: z.string(),
  type: z.enum(['scheduled', 'quick']),
  status: meetingStatus,
  startsAt: instant,
  endsAt: instant,
  role: z.enum(['creator', 'host', 'invitee', 'participant']),
  /** Which occurrence of a series. */
  subMeetingId: z.string().optional(),
  series: z.object({ remaining: z.int().optional(), total: z.int() }).optional(),
  timeZone: z.string().optional(),
  location: z.string().optional(),
})
export type CalendarEntry = z.infer<typeof calendarEntry>

/** What the calendar shows, and how far it can be trusted. */
export const calendar = z.object({
  items: z.array(calendarEntry),
  /** There is more in this window than one answer holds. */
  incomplete: z.boolean(),
  /** When the person's meetings were last read from Tencent Meeting; null: never. */
  syncedAt: instant.nullable(),
  /** The worker is about to read them again. */
  isRefreshing: z.boolean(),
  /** The last reading failed, since then. */
  failedAt: instant.nullable(),
  /** Differences that the last reading found and no event or change of ours had told. */
  drift: z.int(),
})
export type Calendar = z.infer<typeof calendar>

/** `GET …/meetings/search?q&cursor` */
export const searchQuery = z.strictObject({
  q: z.string().trim().min(1, 'required').max(300, 'too_long'),
  cursor: z.string().max(200).optional(),
})
export type SearchQuery = z.infer<typeof searchQuery>

/** A page of a list made of copies. */
export const entryPage = z.object({ items: z.array(calendarEntry), nextCursor: z.string().nullable() })
export type EntryPage = z.infer<typeof entryPage>

/** `GET …/cancelled-meetings?cursor` */
export const cancelledQuery = z.strictObject({ cursor: z.string().max(200).optional() })

/** `GET …/meeting-counts?from&to`: the bounds of today where the person is. */
export const countsQuery = window.refine(isForward, { error: 'end_before_start', path: ['to'] })

/** How many rows each list of the person's meetings has. */
export const meetingCounts = z.object({ today: z.int(), upcoming: z.int(), ended: z.int(), cancelled: z.int() })
export type MeetingCounts = z.infer<typeof meetingCounts>
