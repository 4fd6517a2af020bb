import 'server-only'
import { statusOf } from '@/lib/meetings/from-tencent'
import type { MeetingStatus } from '@/lib/meetings/schema'
import type * as tencent from '@/lib/tencent'
import { storableText } from './storable-text'

/** What somebody is in a meeting, the most first. */
export const viewerRoles = ['creator', 'host', 'invitee', 'participant'] as const
export type ViewerRole = (typeof viewerRoles)[number]

/** What is kept of a meeting. */
export interface Copy {
  id: string
  code: string
  subject: string
  type: 'scheduled' | 'quick'
  isRecurring: boolean
  status: MeetingStatus
  timeZone?: string
  location?: string
  remaining?: number
  occurrences: CopiedOccurrence[]
  /** These are all occurrences that there are. */
  isWhole: boolean
}

/** `id` is empty for a meeting that does not repeat. */
export interface CopiedOccurrence {
  id: string
  startsAt: Date
  endsAt: Date
  isCancelled: boolean
}

/** A meeting as lists and details carry it, as a copy. */
export function copyOf(meeting: tencent.MeetingSummary): Copy {
  const { series } = meeting
  const once = { id: '', startsAt: meeting.startsAt, endsAt: meeting.endsAt, isCancelled: false }
  return {
    id: meeting.id,
    code: meeting.code,
    subject: storableText(meeting.subject),
    type: meeting.type === 'quick' ? 'quick' : 'scheduled',
    isRecurring: series !== undefined,
    status: statusOf(meeting),
    timeZone: meeting.timeZone,
    location: meeting.location === undefined ? undefined : storableText(meeting.location),
    remaining: series?.remaining,
    occurrences: series ? series.occurrences.map(({ deleted, ...one }) => ({ ...one, isCancelled: deleted })) : [once],
    isWhole: !series?.hasMore,
  }
}
