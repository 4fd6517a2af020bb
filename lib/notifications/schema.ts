import { z } from 'zod'
import { isTimeZone } from '@/lib/time'

const CURSOR_MAX = 1_000

/** What can be muted. That deliveries work again is told to whoever was told that they fail. */
export const mutable = z.enum([
  'meeting-starts',
  'recording-ready',
  'sign-in-ends',
  'cancel-failed',
  'deliveries-fail',
  'account-waits',
])
export type Mutable = z.infer<typeof mutable>

/** The query of `GET …/notifications`. */
export const notificationQuery = z.strictObject({ cursor: z.string().max(CURSOR_MAX).optional() })
export type NotificationQuery = z.infer<typeof notificationQuery>

/** One thing that a person is told. Its words are the page's; names and subjects are as they are when it is read. */
export const notification = z.object({
  id: z.uuid(),
  kind: z.enum([...mutable.options, 'deliveries-work']),
  createdAt: z.iso.datetime(),
  isRead: z.boolean(),
  /** The subject only where the person still sees the meeting. */
  meeting: z.object({ id: z.string(), subject: z.string().optional(), subMeetingId: z.string().optional() }).optional(),
  /** When the meeting starts, or the authorisation ends. */
  at: z.iso.datetime().optional(),
  account: z.object({ id: z.uuid(), name: z.string().nullable() }).optional(),
})
export type Notification = z.infer<typeof notification>

export const notificationList = z.object({ items: z.array(notification), nextCursor: z.string().nullable() })
export type NotificationList = z.infer<typeof notificationList>

/** How many a person has not read, and whether these are their quiet hours. */
export const unread = z.object({ unread: z.number().int(), isQuiet: z.boolean(), inBrowser: z.boolean() })
export type Unread = z.infer<typeof unread>

/** `…/notifications/{id}/read` */
export const notificationParams = z.object({ id: z.uuid() })

/** The body of `POST …/notifications/read`: all up to this one, the newest that the person was shown. */
export const readAll = z.strictObject({ upTo: z.uuid() })
export type ReadAll = z.infer<typeof readAll>

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'required')

/** Hours of a day on the clock of a zone; `to` may be on the next day. */
export const quietHours = z
  .strictObject({ from: clock, to: clock, timeZone: z.string().refine(isTimeZone, 'time_zone_unknown') })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'quiet_hours_empty' })
export type QuietHours = z.infer<typeof quietHours>

/** What a person wants: `GET` and `PUT …/notifications/preferences`. */
export const preferences = z.strictObject({
  muted: z.array(mutable).max(mutable.options.length),
  /** Whether browsers that were allowed to may show them. */
  inBrowser: z.boolean(),
  quiet: quietHours.nullable(),
})
export type Preferences = z.infer<typeof preferences>
