import { z } from 'zod'
import { exportFormat } from '@/lib/exports/schema'
import { locales } from '@/lib/messages/locale'
import { isTimeZone } from '@/lib/time'

const instant = z.iso.datetime({ error: 'time_invalid' })
const digits = z.string().regex(/^\d{1,32}$/)

/** How far a recording is. `paused` and `failed` are known from events only: Tencent's lists do not tell them. */
export const recordingState = z.enum(['recording', 'paused', 'transcoding', 'ready', 'failed'])
export type RecordingState = z.infer<typeof recordingState>

/** One file of a recording: when, how long and how big. Where it is, is told on a click and nowhere kept. */
const recordingFile = z.object({
  id: digits,
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  bytes: z.number().int().optional(),
})

/** One recording session. Its id begins with `@` while only events have told of it; then nothing can be done with it yet. */
const recording = z.object({
  id: z.string(),
  state: recordingState,
  startedAt: instant,
  files: z.array(recordingFile),
})

/** What somebody is to a recorded meeting; `admin` sees it as one who administers the organisation. */
export const recordingRole = z.enum(['creator', 'host', 'invitee', 'participant', 'admin'])
export type RecordingRole = z.infer<typeof recordingRole>

/** A meeting with its recordings, the newest first. */
export const recordedMeeting = z.object({
  id: z.string(),
  code: z.string(),
  subject: z.string(),
  role: recordingRole,
  recordings: z.array(recording),
})
export type RecordedMeeting = z.infer<typeof recordedMeeting>

/** `GET …/recordings` and `GET …/admin/recordings`; words or a code in `q`. */
export const recordingQuery = z.strictObject({
  q: z.string().trim().max(300, 'too_long').optional(),
  state: recordingState.optional(),
  cursor: z.string().max(300).optional(),
})
export type RecordingQuery = z.infer<typeof recordingQuery>

/** A page of meetings, the latest recording first, from our copies. */
export const recordingList = z.object({
  items: z.array(recordedMeeting),
  nextCursor: z.string().nullable(),
  /** When they were last read from Tencent Meeting; null: never. */
  syncedAt: instant.nullable(),
  /** The last reading failed, since then, and why: a code of lib/errors.ts. */
  failedAt: instant.nullable(),
  failure: z.string().nullable(),
})
export type RecordingList = z.infer<typeof recordingList>

/** `GET …/meetings/{id}/recordings`: null where there is none that the person may see, or no such meeting. */
export const recordingsOfMeeting = z.object({ meeting: recordedMeeting.nullable() })
export type RecordingsOfMeeting = z.infer<typeof recordingsOfMeeting>

/** `…/recordings/{id}` */
export const recordingParams = z.object({ id: digits })
/** `…/recordings/{id}/files/{file}` */
export const recordingFileParams = recordingParams.extend({ file: digits })

/** The body of `POST …/files/{file}/links`: to watch it, or to fetch it as video, as sound or as minutes. */
export const linkRequest = z.strictObject({ kind: z.enum(['view', 'video', 'audio', 'minutes']) })
export type LinkKind = z.infer<typeof linkRequest>['kind']

const url = z.url({ protocol: /^https?$/ })

/** Where it is, and until when that is good; null where the documentation sets no end. Minutes may be in several formats. */
export const fileLinks = z.object({
  links: z.array(z.object({ url, format: z.string().optional() })),
  expiresAt: instant.nullable(),
})
export type FileLinks = z.infer<typeof fileLinks>

const audience = z.enum(['everyone', 'enterprise', 'participants'])

/** `GET …/recordings/{id}/sharing`: how all files of the meeting are shared. The password stays at Tencent. */
export const sharing = z.discriminatedUnion('enabled', [
  z.object({ enabled: z.literal(false) }),
  z.object({
    enabled: z.literal(true),
    audience,
    hasPassword: z.boolean(),
    expiresAt: instant.nullable(),
    downloadAllowed: z.boolean(),
  }),
])
export type Sharing = z.infer<typeof sharing>

/** Its body with `PUT`: all of it as it shall be. A password that is left out stays; null: none is asked for. */
export const sharingChange = z.discriminatedUnion('enabled', [
  z.strictObject({ enabled: z.literal(false) }),
  z.strictObject({
    enabled: z.literal(true),
    audience,
    password: z
      .string()
      .regex(/^[A-Za-z0-9]{4,16}$/, 'recording_password')
      .nullable()
      .optional(),
    expiresAt: instant.nullable(),
    downloadAllowed: z.boolean(),
  }),
])
export type SharingChange = z.infer<typeof sharingChange>

/** The link that all files of the meeting share, and its password; told on a click. */
export const sharingLink = z.object({ url, password: z.string().nullable() })
export type SharingLink = z.infer<typeof sharingLink>

/** The body of `POST …/recordings/{id}/delete`: the subject of its meeting. */
export const recordingDeletion = z.strictObject({ confirmation: z.string().max(1_000) })

/** Days that one question may span: as long as facts are kept. */
const SPAN_MAX_MS = 400 * 86_400_000

interface Span {
  from: string
  to: string
}
const isForward = ({ from, to }: Span): boolean => Date.parse(to) > Date.parse(from)
const isShort = ({ from, to }: Span): boolean => Date.parse(to) - Date.parse(from) <= SPAN_MAX_MS
const backward = { error: 'end_before_start', path: ['to'] }
const tooLong = { error: 'window_too_long', path: ['to'] }

/** `GET …/recordings/{id}/accesses?from&to` */
export const accessQuery = z
  .strictObject({ from: instant, to: instant })
  .refine(isForward, backward)
  .refine(isShort, tooLong)
export type AccessQuery = z.infer<typeof accessQuery>

/** `GET …/recordings/{id}/accesses/file`: the same as a file, in the words and the zone of the page. */
export const accessFileQuery = z
  .strictObject({
    ...{ from: instant, to: instant, format: exportFormat, lang: z.enum(locales) },
    zone: z.string().max(64).refine(isTimeZone, 'time_zone_unknown'),
  })
  .refine(isForward, backward)
  .refine(isShort, tooLong)
export type AccessFileQuery = z.infer<typeof accessFileQuery>

/** Somebody watched or fetched a file; without a name where Tencent tells none. */
export const access = z.object({
  at: instant,
  type: z.enum(['view', 'download']),
  name: z.string(),
  recordName: z.string(),
})
export type Access = z.infer<typeof access>

/** Views and downloads day by day (in Beijing), and who it was, the latest first. */
export const accesses = z.object({
  days: z.array(z.object({ day: z.iso.date(), views: z.number().int(), downloads: z.number().int() })),
  people: z.array(access),
  /** There are more people than were read. */
  isCut: z.boolean(),
})
export type Accesses = z.infer<typeof accesses>
