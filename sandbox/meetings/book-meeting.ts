import type { Guest, Meeting, RecurringRule } from '../state/model'
import type { World } from '../state/world'
import { creationCap, expandSeries } from './expand-series'
import { timeZoneOf } from './time-zone'

/** What a meeting is made of; everything else follows or starts empty. */
export interface MeetingDraft {
  corpId: string
  viaSdkId?: string
  creatorId: string
  subject: string
  type?: 0 | 1
  startsAt: number
  endsAt: number
  password?: string
  /** The creator when left out. */
  hostIds?: string[]
  inviteeIds?: string[]
  nonRegistered?: string[]
  settings?: Record<string, unknown>
  /** Complete; makes the meeting a series. */
  recurringRule?: RecurringRule
  enableLive?: boolean
  liveConfig?: Record<string, unknown>
  enableDocUpload?: boolean
  guests?: Guest[]
  extras?: Record<string, unknown>
}

/** Puts a meeting into the world, its occurrences expanded. Asks nothing: the rules for callers are `requireBookable`'s. */
export function bookMeeting(world: World, draft: MeetingDraft): Meeting {
  const extras = draft.extras ?? {}
  const rule = draft.recurringRule
  const subMeetings =
    rule === undefined ? [] : expandSeries(rule, draft, timeZoneOf({ extras }), creationCap(rule.recurring_type))
  const first = subMeetings[0] ?? draft
  const meeting: Meeting = {
    ...draft,
    id: world.nextMeetingId(),
    code: world.nextMeetingCode(rule === undefined ? 9 : 11),
    type: draft.type ?? 0,
    startsAt: first.startsAt,
    endsAt: first.endsAt,
    createdAt: world.now(),
    hostIds: draft.hostIds ?? [draft.creatorId],
    inviteeIds: draft.inviteeIds ?? [],
    nonRegistered: draft.nonRegistered ?? [],
    settings: draft.settings ?? {},
    subMeetings,
    enableLive: draft.enableLive ?? false,
    enableDocUpload: draft.enableDocUpload ?? true,
    guests: draft.guests ?? [],
    extras,
    attendance: [],
    waiting: [],
  }
  world.meetings.put(meeting.id, meeting)
  return meeting
}
