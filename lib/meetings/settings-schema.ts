import { z } from 'zod'
import { LIVE_PASSWORD_MAX, LIVE_SUMMARY_MAX, LOCATION_MAX, SUBJECT_MAX } from './limits'

/**
 * What people may do in the meeting. The first six are always known. Of the others Tencent is told those that somebody
 * set: an enterprise may have locked them, and the last four came with a later version of the API.
 */
export const meetingSettings = z.strictObject({
  muteOnEntry: z.boolean(),
  unmuteSelf: z.boolean(),
  joinBeforeHost: z.boolean(),
  waitingRoom: z.boolean(),
  watermark: z.boolean(),
  enterpriseOnly: z.boolean(),
  /** Of the watermark, where there is one. */
  watermarkRows: z.enum(['single', 'multi']).optional(),
  autoRecord: z.enum(['none', 'local', 'cloud']).optional(),
  /** Both of recording in the cloud. */
  recordOnJoin: z.boolean().optional(),
  hostMayPause: z.boolean().optional(),
  /** Wins over `enterpriseOnly`. */
  joinKind: z.enum(['all', 'invited', 'internal']).optional(),
  /** Wins over `muteOnEntry`; `auto` mutes from seven people on. */
  muteKind: z.enum(['off', 'on', 'auto']).optional(),
  multiDevice: z.boolean().optional(),
  rename: z.boolean().optional(),
})
export type MeetingSettings = z.infer<typeof meetingSettings>

/** How long a place is for Tencent, which counts a Chinese character as two letters. */
export const locationLength = (location: string): number =>
  [...location].reduce((length, character) => length + (character > '\u00ff' ? 2 : 1), 0)

export const location = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, 'no_control_characters')
  .refine((text) => locationLength(text) <= LOCATION_MAX, 'location_too_long')

export const hostKey = z.string().regex(/^[0-9]{6}$/, 'host_key_digits')

/** The live stream as it shall be. What is left out is off or empty; without a password everybody may watch. */
export const liveStream = z.strictObject({
  enabled: z.boolean(),
  subject: z.string().trim().max(SUBJECT_MAX, 'too_long').optional(),
  summary: z.string().trim().max(LIVE_SUMMARY_MAX, 'too_long').optional(),
  password: z.string().min(1, 'live_password_required').max(LIVE_PASSWORD_MAX, 'too_long').optional(),
  chat: z.boolean().optional(),
  replay: z.boolean().optional(),
  watermark: z.boolean().optional(),
})
export type LiveStream = z.infer<typeof liveStream>
