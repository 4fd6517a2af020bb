import type { LiveSettings } from '@/lib/live/schema'
import type { Meeting } from '@/lib/meetings/schema'

/** A stream as the form holds it. */
export interface LiveValues {
  subject: string
  summary: string
  usePassword: boolean
  password: string
  chat: boolean
  replay: boolean
  watermark: boolean
}

/** Of a stream as it is. Tencent marks the picture unless it is told not to. */
export function valuesOf({
  subject = '',
  summary = '',
  password,
  chat = false,
  replay = false,
  watermark = true,
}: NonNullable<Meeting['live']>): LiveValues {
  return { subject, summary, usePassword: password !== undefined, password: password ?? '', chat, replay, watermark }
}

const passwordOf = ({ usePassword, password }: LiveValues): string | undefined => (usePassword ? password : undefined)

/** What differs, in the order of the form. */
export function changedFields(before: LiveValues, after: LiveValues): (keyof LiveSettings)[] {
  const texts = (['subject', 'summary'] as const).filter((name) => before[name] !== after[name].trim())
  const flags = (['chat', 'replay', 'watermark'] as const).filter((name) => before[name] !== after[name])
  return [...texts, ...(passwordOf(before) === passwordOf(after) ? [] : (['password'] as const)), ...flags]
}

/** The request. A text that never was is not named, so that Tencent's own word for it stays. */
export function toLiveBody(before: LiveValues, { chat, replay, watermark, ...after }: LiveValues): LiveSettings {
  const password = passwordOf({ chat, replay, watermark, ...after })
  const texts = (['subject', 'summary'] as const).flatMap((name) => {
    const text = after[name].trim()
    return text || before[name] ? [[name, text]] : []
  })
  return { ...Object.fromEntries(texts), ...(password === undefined ? {} : { password }), chat, replay, watermark }
}
