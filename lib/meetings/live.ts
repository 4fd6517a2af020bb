import type * as tencent from '@/lib/tencent'
import type { Meeting } from './schema'
import type { LiveStream } from './settings-schema'

type Told = NonNullable<tencent.Meeting['live']>

/** The live stream as Tencent told it. */
export function fromTencentLive(live: Told): NonNullable<Meeting['live']> {
  const { enabled, subject, summary, passwordEnabled, password, chatEnabled, replayEnabled, watermark, url } = live
  return {
    ...{ enabled, subject, summary, chat: chatEnabled, replay: replayEnabled, watermark, url },
    password: passwordEnabled ? password : undefined,
  }
}

/** The live stream as it shall be, whole. A text that was told is emptied; one that never was is not named. */
export function toTencentLive(live: LiveStream, before?: Told) {
  const textOf = (name: 'subject' | 'summary') => live[name] || (before?.[name] ? '' : undefined)
  return {
    enabled: live.enabled,
    subject: textOf('subject'),
    summary: textOf('summary'),
    passwordEnabled: live.password !== undefined,
    password: live.password,
    chatEnabled: live.chat ?? false,
    replayEnabled: live.replay ?? false,
    watermark: live.watermark,
  }
}
