import { z } from 'zod'
import { isTimeZone } from '@/lib/time'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

/** UTF-16 units that Tencent stores for a subject (512 bytes, two each). */
export const SUBJECT_MAX = 256

const id = z.string().regex(/^[0-9]{1,32}$/)
const instant = z.iso.datetime({ error: 'time_invalid' })

/** The schedule form and the body of `POST …/meetings`. */
export const scheduleMeeting = z
  .strictObject({
    subject: z.string().trim().min(1, 'subject_required').max(SUBJECT_MAX, 'subject_too_long'),
    startsAt: instant,
    endsAt: instant,
    timeZone: z.string().refine(isTimeZone, 'time_zone_unknown').optional(),
    password: z
      .string()
      .regex(/^[0-9]{4,6}$/, 'password_digits')
      .optional(),
  })
  .refine((meeting) => Date.parse(meeting.endsAt) > Date.parse(meeting.startsAt), {
    error: 'end_before_start',
    path: ['endsAt'],
  })

export type ScheduleMeeting = z.infer<typeof scheduleMeeting>

/** PRODUCT's words for MEETING_STATE_…; `unknown` for a state this version does not know. */
export const meetingStatus = z.enum(['upcoming', 'running', 'passed', 'ended', 'cancelled', 'recycled', 'unknown'])
export type MeetingStatus = z.infer<typeof meetingStatus>

const series = z.object({
  /** The occurrence whose times the meeting shows: the one that runs or comes next. */
  subMeetingId: z.string().optional(),
  /** Occurrences left, where Tencent tells. */
  remaining: z.number().int().optional(),
})

/** A row of a list: what Tencent's list offers, no password and no link. */
export const meetingSummary = z.object({
  id,
  code: z.string(),
  subject: z.string(),
  type: z.enum(['scheduled', 'quick']),
  status: meetingStatus,
  startsAt: instant,
  endsAt: instant,
  role: z.enum(['creator', 'host', 'invitee']).optional(),
  series: series.optional(),
})

export type MeetingSummary = z.infer<typeof meetingSummary>

/** One page of the upcoming and running meetings. */
export const meetingList = z.object({
  items: z.array(meetingSummary),
  nextCursor: z.string().nullable(),
  /** Tencent pages by start time: more than a page of meetings at one moment cannot be read to the end. */
  incomplete: z.boolean(),
})
export type MeetingList = z.infer<typeof meetingList>

/** `id` is our membership's where the person is known here, else Tencent's open_id. */
const person = z.object({ id: z.string(), name: z.string().optional(), isYou: z.boolean() })

/** The detail of one meeting, as far as the asking person may see it. */
export const meeting = meetingSummary.extend({
  timeZone: z.string().optional(),
  /** Only for the creator. */
  password: z.string().optional(),
  /** Somebody else than the creator asks, and the meeting has a password. */
  needsPassword: z.boolean(),
  joinUrl: z.url({ protocol: /^https?$/ }).optional(),
  hosts: z.array(person),
  invitees: z.array(person),
})

export type Meeting = z.infer<typeof meeting>

/** `GET …/meetings?cursor=` */
export const listMeetingsQuery = z.strictObject({ cursor: z.string().max(2_000).optional() })

/** `…/meetings/{id}` */
export const meetingParams = z.object({ id })

/** `GET …/meetings/{id}/invitation?lang=` */
export const invitationQuery = z.strictObject({ lang: z.enum(['zh-CN', 'en']).default('zh-CN') })

/** The invitation as text to copy. */
export const invitation = z.object({ text: z.string() })
export type Invitation = z.infer<typeof invitation>

/** Where joining goes. */
export const joinLink = z.object({ joinUrl: z.url({ protocol: /^https?$/ }) })
export type JoinLink = z.infer<typeof joinLink>
