import { z } from 'zod'
import { parseGuests } from '@/lib/guests/parse-guests'
import type { Meeting, ScheduleMeeting } from '@/lib/meetings/schema'

/** What the folds of the form hold besides settings and people; also as it is kept in a draft. */
export const moreValues = z.object({
  location: z.string(),
  useHostKey: z.boolean(),
  hostKey: z.string(),
  docUpload: z.boolean(),
  live: z.object({
    enabled: z.boolean(),
    subject: z.string(),
    summary: z.string(),
    usePassword: z.boolean(),
    password: z.string(),
    chat: z.boolean(),
    replay: z.boolean(),
    watermark: z.boolean(),
  }),
  /** One guest a line, as typed. */
  guestLines: z.string(),
})
export type MoreValues = z.infer<typeof moreValues>

const noLive = {
  ...{ enabled: false, subject: '', summary: '', usePassword: false, password: '' },
  ...{ chat: false, replay: false, watermark: true },
}

/** Of a new meeting, in which nothing was said. */
export const initialMore: MoreValues = {
  ...{ location: '', useHostKey: false, hostKey: '', docUpload: true, live: noLive, guestLines: '' },
}

type Told = Pick<Meeting, 'location' | 'hostKey' | 'docUpload' | 'live'>

/** Of a meeting as it is. Guests are kept on its page. */
export function moreOf({ location = '', hostKey, docUpload = true, live }: Told): MoreValues {
  const { url: _url, password, ...told } = live ?? {}
  const stream = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined))
  return {
    ...{ location, useHostKey: hostKey !== undefined, hostKey: hostKey ?? '', docUpload, guestLines: '' },
    live: { ...noLive, ...stream, usePassword: password !== undefined, password: password ?? '' },
  }
}

type More = Pick<ScheduleMeeting, 'location' | 'hostKey' | 'docUpload' | 'live' | 'guests'>

/** The part of the request; what is as ever is not named. */
export function toMore({ location, useHostKey, hostKey, docUpload, live, guestLines }: MoreValues): More {
  const { usePassword, password, ...stream } = live
  const guests = parseGuests(guestLines).map(({ guest }) => guest)
  return {
    ...(location.trim() ? { location: location.trim() } : {}),
    ...(useHostKey ? { hostKey } : {}),
    ...(docUpload ? {} : { docUpload }),
    ...(live.enabled ? { live: { ...stream, ...(usePassword ? { password } : {}) } } : {}),
    ...(guests.length > 0 ? { guests } : {}),
  }
}
