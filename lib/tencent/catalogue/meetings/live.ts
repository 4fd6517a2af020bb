import { z } from 'zod'
import { maybe, wireFlag, wireText, wireUrl } from '../../wire'

const liveSettings = {
  subject: z.string().optional(),
  summary: z.string().optional(),
  passwordEnabled: z.boolean().optional(),
  password: z.string().optional(),
  chatEnabled: z.boolean().optional(),
  replayEnabled: z.boolean().optional(),
  watermark: z.boolean().optional(),
}

const hasItsPassword = ({ passwordEnabled, password }: { passwordEnabled?: boolean; password?: string }) =>
  !passwordEnabled || Boolean(password)

const passwordMissing = { path: ['password'], error: 'Is needed when the stream has a password' }

/** Settings of a live stream. A `LiveStream` that was read fits. */
export const LiveSettings = z.object(liveSettings).refine(hasItsPassword, passwordMissing)

type LiveSettings = z.output<typeof LiveSettings>

/** Live stream of a meeting: whether there is one, and its settings. A `LiveStream` that was read fits. */
export const Live = z.object({ enabled: z.boolean(), ...liveSettings }).refine(hasItsPassword, passwordMissing)

export type Live = z.output<typeof Live>

/** Live stream as read. Only the creator sees it; `url` is where it can be watched. */
export type LiveStream = Live & { url?: string }

export const TencentLiveConfig = z.object({
  live_subject: maybe(wireText),
  live_summary: maybe(wireText),
  enable_live_password: maybe(wireFlag),
  live_password: maybe(wireText),
  enable_live_im: maybe(wireFlag),
  enable_live_replay: maybe(wireFlag),
  live_addr: maybe(wireUrl),
  // 0 is the default watermark, 1 none.
  live_watermark: maybe(z.object({ watermark_opt: maybe(wireFlag) })),
})

type TencentLive = { enable_live?: boolean; live_config?: z.output<typeof TencentLiveConfig> }

/** The two fields of a reply in one; undefined where the reader may not see them. */
export function toLive({ enable_live, live_config }: TencentLive): LiveStream | undefined {
  if (enable_live === undefined && live_config === undefined) return undefined
  const noWatermark = live_config?.live_watermark?.watermark_opt
  return {
    enabled: enable_live ?? true,
    subject: live_config?.live_subject,
    summary: live_config?.live_summary,
    // Older replies have no flag; a password tells the same.
    passwordEnabled: live_config?.enable_live_password ?? (live_config?.live_password === undefined ? undefined : true),
    password: live_config?.live_password,
    chatEnabled: live_config?.enable_live_im,
    replayEnabled: live_config?.enable_live_replay,
    watermark: noWatermark === undefined ? undefined : !noWatermark,
    url: live_config?.live_addr,
  }
}

/** The two fields of a request. */
export function fromLive({ enabled, ...live }: Live): Record<string, unknown> {
  return enabled ? { enable_live: true, live_config: fromLiveSettings(live) } : { enable_live: false }
}

/** The settings as a request carries them; undefined fields are not sent. */
export function fromLiveSettings(live: LiveSettings): Record<string, unknown> {
  return {
    live_subject: live.subject,
    live_summary: live.summary,
    enable_live_password: live.passwordEnabled,
    live_password: live.password,
    enable_live_im: live.chatEnabled,
    enable_live_replay: live.replayEnabled,
    ...(live.watermark === undefined ? {} : { live_watermark: { watermark_opt: live.watermark ? 0 : 1 } }),
  }
}
