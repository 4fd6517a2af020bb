import { z } from 'zod'
import { GUESTS_MAX } from '@/lib/guests/limits'
import { guest } from '@/lib/guests/schema'
import { OCCURRENCES_MAX } from '@/lib/recurrence/limits'
import { day, recurrence } from '@/lib/recurrence/schema'
import { bookingOutcome, roomIds } from '@/lib/rooms/schema'
import { isTimeZone } from '@/lib/time'
import { HOSTS_MAX, INVITEES_MAX, REASON_MAX, SUBJECT_MAX } from './limits'
import { checkRooms, checkSeries, endsAfterStart, nobodyInvited, orderOfTimes, someoneMayJoin } from './schedule-checks'
import { hostKey, liveStream, location, meetingSettings } from './settings-schema'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

export const id = z.string().regex(/^[0-9]{1,32}$/)
export const subMeetingId = z.string().regex(/^[\w-]{1,64}$/)
export const instant = z.iso.datetime({ error: 'time_invalid' })
const memberIds = (max: number, code: string) => z.array(z.uuid('person_unknown')).max(max, code)

const subject = z.string().trim().min(1, 'subject_required').max(SUBJECT_MAX, 'subject_too_long')
const timeZone = z.string().refine(isTimeZone, 'time_zone_unknown')
const password = z.string().regex(/^[0-9]{4,6}$/, 'password_digits')

export { type MeetingSettings, meetingSettings } from './settings-schema'

/** What the schedule form sends. */
export const scheduleFields = {
  subject,
  startsAt: instant,
  endsAt: instant,
  timeZone: timeZone.optional(),
  password: password.optional(),
  settings: meetingSettings.partial().optional(),
  /** Memberships of this organisation who connected their account. */
  hosts: memberIds(HOSTS_MAX, 'too_many_hosts').optional(),
  invitees: memberIds(INVITEES_MAX, 'too_many_invitees').optional(),
  location: location.optional(),
  /** Who knows it becomes host. */
  hostKey: hostKey.optional(),
  /** Whether attendees may upload documents. */
  docUpload: z.boolean().optional(),
  live: liveStream.optional(),
  guests: z.array(guest).max(GUESTS_MAX, 'too_many_guests').optional(),
  /** Makes the meeting a series, of which this is the first; it needs the zone whose clock it follows. */
  recurrence: recurrence.optional(),
  /** Days of occurrences that are cancelled as soon as the series is made, in the zone of the series. */
  skip: z.array(day).max(OCCURRENCES_MAX, 'skip_no_occurrence').optional(),
  /** Booked once the meeting is there. */
  rooms: roomIds.optional(),
}

const isEmpty = (fields: object): boolean => Object.values(fields).every((value) => value === undefined)

/** The schedule form. */
export const scheduleMeeting = z
  .strictObject(scheduleFields)
  .refine(endsAfterStart, orderOfTimes)
  .refine(someoneMayJoin, nobodyInvited)
  .check(checkSeries)
  .check(checkRooms)
export type ScheduleMeeting = z.infer<typeof scheduleMeeting>

/** A meeting that begins now; Tencent sets its time. */
export const quickMeeting = z.strictObject({
  type: z.literal('quick'),
  subject,
  password: password.optional(),
  settings: meetingSettings.partial().optional(),
})

/** The body of `POST …/meetings`: a scheduled meeting unless it says `quick`. */
export const newMeeting = z.preprocess(
  (body) => (typeof body === 'object' && body !== null && !('type' in body) ? { ...body, type: 'scheduled' } : body),
  z.discriminatedUnion('type', [
    z
      .strictObject({ type: z.literal('scheduled'), ...scheduleFields })
      .refine(endsAfterStart, orderOfTimes)
      .refine(someoneMayJoin, nobodyInvited)
      .check(checkSeries)
      .check(checkRooms),
    quickMeeting,
  ]),
)
export type NewMeeting = z.infer<typeof newMeeting>

/** The body of `PATCH …/meetings/{id}`: changed fields only. With `subMeetingId` the time of that occurrence alone. */
export const changeMeeting = z
  .strictObject({
    subject: subject.optional(),
    startsAt: instant.optional(),
    endsAt: instant.optional(),
    timeZone: timeZone.optional(),
    /** Empty takes the password away. */
    password: z
      .string()
      .regex(/^([0-9]{4,6})?$/, 'password_digits')
      .optional(),
    settings: meetingSettings.partial().optional(),
    hosts: scheduleFields.hosts,
    invitees: scheduleFields.invitees,
    location: location.optional(),
    /** Empty takes the host key away. */
    hostKey: z.union([z.literal(''), hostKey], 'host_key_digits').optional(),
    docUpload: z.boolean().optional(),
    live: liveStream.optional(),
    /** A new rule of a series. Tencent makes its coming occurrences anew: moved and cancelled ones are as the rule says. */
    recurrence: recurrence.optional(),
    subMeetingId: subMeetingId.optional(),
  })
  .refine(endsAfterStart, orderOfTimes)
  .refine(({ startsAt, endsAt }) => (startsAt === undefined) === (endsAt === undefined), {
    error: 'both_times_required',
    path: ['endsAt'],
  })
  .refine(({ subMeetingId, startsAt, endsAt, ...rest }) => subMeetingId === undefined || isEmpty(rest), {
    error: 'occurrence_time_only',
    path: ['subMeetingId'],
  })
export type ChangeMeeting = z.infer<typeof changeMeeting>

/** The body of `POST …/cancel`: the meeting or whole series, or one occurrence. */
export const cancelMeeting = z.strictObject({
  subMeetingId: subMeetingId.optional(),
  reason: z
    .string()
    .trim()
    .max(REASON_MAX, 'reason_too_long')
    .transform((reason) => reason || undefined)
    .optional(),
})
export type CancelMeeting = z.infer<typeof cancelMeeting>

/** The body of `POST …/end`. */
export const endMeeting = z.strictObject({
  /** Puts out whoever is inside; without it the meeting goes on while somebody is. */
  force: z.boolean(),
  /** Gives the meeting code back: nobody can enter again. */
  retrieveCode: z.boolean(),
})
export type EndMeeting = z.infer<typeof endMeeting>

/**
 * Our words for MEETING_STATE_…; `unknown` for a state this version does not know. `endedEarly` is our own: somebody
 * ended it here before its planned end, which Tencent goes on calling upcoming.
 */
export const meetingStatus = z.enum([
  'upcoming',
  'running',
  'passed',
  'ended',
  'endedEarly',
  'cancelled',
  'recycled',
  'unknown',
])
export type MeetingStatus = z.infer<typeof meetingStatus>

const seriesSummary = z.object({
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
  series: seriesSummary.optional(),
})
export type MeetingSummary = z.infer<typeof meetingSummary>

/** One page of the upcoming and running meetings. */
export const meetingList = z.object({
  items: z.array(meetingSummary),
  nextCursor: z.string().nullable(),
  /** Tencent pages by start time: more than a page of meetings at one moment cannot be read to the end. */
  incomplete: z.boolean(),
  /** Tencent did not answer: so they were when they were last read. */
  asOf: instant.optional(),
})
export type MeetingList = z.infer<typeof meetingList>

/** `id` is our membership's where the person is known here, else Tencent's open_id. */
export const person = z.object({ id: z.string(), name: z.string().optional(), isYou: z.boolean() })

/** A live stream as Tencent tells it, in whatever length. */
const toldLive = z.object({
  enabled: z.boolean(),
  subject: z.string().optional(),
  summary: z.string().optional(),
  password: z.string().optional(),
  chat: z.boolean().optional(),
  replay: z.boolean().optional(),
  watermark: z.boolean().optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
})

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
  settings: meetingSettings.partial(),
  location: z.string().optional(),
  /** These three only for the creator, as far as they are set. `url`: where the stream can be watched. */
  hostKey: z.string().optional(),
  live: toldLive.optional(),
  guestCount: z.number().int().optional(),
  docUpload: z.boolean().optional(),
  /** How a series repeats, where it does so by a rule that is known here. */
  recurrence: recurrence.optional(),
  /** Tencent has more occurrences than it tells. */
  hasMoreSubMeetings: z.boolean().optional(),
  subMeetings: z
    .array(z.object({ id: z.string(), startsAt: instant, endsAt: instant, cancelled: z.boolean() }))
    .optional(),
  /** False above the number of occurrences up to which Tencent can change a series. */
  isEditable: z.boolean(),
})
export type Meeting = z.infer<typeof meeting>

/** What a change answers: the meeting, and what Tencent did not take as it was asked. */
export const changedMeeting = meeting.extend({
  /** Settings that are otherwise now, as where the enterprise has locked them. */
  notTaken: z.array(meetingSettings.keyof()).optional(),
  /** Invitees who are no users of the enterprise. */
  unregistered: z.array(person).optional(),
})
export type ChangedMeeting = z.infer<typeof changedMeeting>

/** What scheduling answers: in addition the days to skip whose occurrences could not be cancelled, and what came of its rooms. */
export const scheduledMeeting = changedMeeting.extend({
  notSkipped: z.array(day).optional(),
  rooms: bookingOutcome.optional(),
})
export type ScheduledMeeting = z.infer<typeof scheduledMeeting>

/** `GET …/meetings?cursor=`; with `from=copies` what our copies have, at once and without a call, nothing where there are none. */
export const listMeetingsQuery = z.strictObject({
  cursor: z.string().max(4_000).optional(),
  from: z.literal('copies').optional(),
})

/** `…/meetings/{id}` */
export const meetingParams = z.object({ id })

/** The schedule page's `?start=&end=&zone=`: a time that was drawn on the calendar. */
export const scheduleQuery = z
  .object({ start: instant, end: instant, zone: timeZone.optional() })
  .refine(({ start, end }) => Date.parse(end) > Date.parse(start))
export type ScheduleQuery = z.infer<typeof scheduleQuery>

/** The edit page's `?occurrence=`. */
export const editQuery = z.object({ occurrence: subMeetingId.optional() })

/** `…/meetings/by-code/{code}`: as pasted, see parseCode. */
export const codeParams = z.object({ code: z.string().min(1).max(2_000) })

/** `GET …/meetings/{id}/invitation?lang=` */
export const invitationQuery = z.strictObject({ lang: z.enum(['zh-CN', 'en']).default('zh-CN') })

/** The invitation to copy: as text, as HTML and as Markdown. */
export const invitation = z.object({ text: z.string(), html: z.string(), markdown: z.string() })
export type Invitation = z.infer<typeof invitation>

/** `GET …/meetings/{id}/calendar.ics?occurrence=&lang=` */
export const calendarFileQuery = invitationQuery.extend({ occurrence: subMeetingId.optional() })

/** A file for calendars. */
export const calendarFile = z.object({ filename: z.string(), content: z.string() })
export type CalendarFile = z.infer<typeof calendarFile>

/** Where joining goes. */
export const joinLink = z.object({ joinUrl: z.url({ protocol: /^https?$/ }) })
export type JoinLink = z.infer<typeof joinLink>
