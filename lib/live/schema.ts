import { z } from 'zod'
import { meetingParams } from '@/lib/meetings/schema'
import { liveStream } from '@/lib/meetings/settings-schema'
import { PUSH_ADDRESS_MAX, PUSH_KEY_MAX } from './limits'

/**
 * The body of `PUT …/meetings/{id}/live`: all switches as they shall be, and without a password everybody may watch. A text that
 * is left out stays as it is; an empty one goes.
 */
export const liveSettings = liveStream.omit({ enabled: true })
export type LiveSettings = z.infer<typeof liveSettings>

const roomId = z.string().regex(/^[\w-]{1,64}$/)

/** One time on the air that can be watched again. Its address stays here until somebody goes there. */
const replay = z.object({ id: roomId, subject: z.string().optional() })
export type Replay = z.infer<typeof replay>

/** `GET …/meetings/{id}/live/replays` */
export const replayList = z.object({ items: z.array(replay) })
export type ReplayList = z.infer<typeof replayList>

/** `…/meetings/{id}/live/replays/{replay}` */
export const replayParams = meetingParams.extend({ replay: roomId })

/** Where a replay is watched. */
export const replayLink = z.object({ url: z.url({ protocol: /^https?$/ }) })
export type ReplayLink = z.infer<typeof replayLink>

/** `GET …/meetings/{id}/live/viewers`: those of now while it is on the air, afterwards all there were; a series has no total. */
export const viewers = z.object({ viewers: z.number().int().optional() })
export type Viewers = z.infer<typeof viewers>

/** The body of `PUT …/meetings/{id}/live/push`: the one place where the stream is sent besides. Nothing reads it back. */
export const pushTarget = z.strictObject({
  platform: z.enum(['channels', 'other']),
  address: z
    .string()
    .trim()
    .max(PUSH_ADDRESS_MAX, 'too_long')
    .regex(/^rtmps?:\/\/[^\s/]+\S*$/i, 'push_address'),
  key: z.string().trim().min(1, 'push_key_required').max(PUSH_KEY_MAX, 'too_long'),
})
export type PushTarget = z.infer<typeof pushTarget>
