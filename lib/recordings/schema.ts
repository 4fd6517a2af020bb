import { z } from 'zod'

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
