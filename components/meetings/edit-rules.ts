import { EDITABLE_OCCURRENCES_MAX, TOLD_INVITEES_MAX } from '@/lib/meetings/limits'
import type { Meeting } from '@/lib/meetings/schema'

/** Parts of the form that may be locked, each for a reason. */
type LockedPart = 'subject' | 'when' | 'password' | 'unmuteSelf' | 'hosts' | 'invitees'
export type LockReason = 'running' | 'series' | 'atCreation' | 'strangers' | 'tooMany'
export type ClosedReason = 'notCreator' | 'over' | 'tooLong' | 'unknownRule' | 'occurrenceOver' | 'occurrenceRunning'

/** What can be changed of a meeting now: nothing, or all that is not locked. */
export type EditRules =
  | { kind: 'closed'; reason: ClosedReason }
  | { kind: 'open'; locks: Partial<Record<LockedPart, LockReason>>; isPassed: boolean }

/** What the creator may change of a meeting in its state. */
export function editRules(meeting: Meeting): EditRules {
  const { role, status, series, recurrence, isEditable, subMeetings = [] } = meeting
  if (role !== 'creator') return { kind: 'closed', reason: 'notCreator' }
  if (status === 'ended' || status === 'cancelled' || status === 'recycled' || status === 'unknown')
    return { kind: 'closed', reason: 'over' }
  if (!isEditable)
    return { kind: 'closed', reason: subMeetings.length > EDITABLE_OCCURRENCES_MAX ? 'tooLong' : 'unknownRule' }
  const running = status === 'running' ? 'running' : undefined
  const locks = {
    subject: running,
    when: running ?? (series && !recurrence ? 'series' : undefined),
    password: running,
    unmuteSelf: 'atCreation',
    hosts: running ?? lockOfPeople(meeting.hosts),
    invitees: running ?? lockOfPeople(meeting.invitees),
  } as const
  return { kind: 'open', locks, isPassed: status === 'passed' || status === 'endedEarly' }
}

/** Whether the time of one occurrence may be changed; a series that is too long as a whole is no hindrance. */
export function occurrenceRules(meeting: Meeting, occurrenceId: string, now: Date): EditRules {
  const { role, status, series, subMeetings = [] } = meeting
  if (role !== 'creator') return { kind: 'closed', reason: 'notCreator' }
  const occurrence = subMeetings.find(({ id }) => id === occurrenceId)
  if (!occurrence || occurrence.cancelled || Date.parse(occurrence.endsAt) <= now.getTime())
    return { kind: 'closed', reason: 'occurrenceOver' }
  if (status === 'running' && series?.subMeetingId === occurrenceId)
    return { kind: 'closed', reason: 'occurrenceRunning' }
  return { kind: 'open', locks: {}, isPassed: false }
}

/** People are sent as memberships, and always the whole list: it must be known, and consist of members. */
function lockOfPeople(people: Meeting['hosts']): LockReason | undefined {
  // There may be more, and sending these back would drop the others.
  if (people.length >= TOLD_INVITEES_MAX) return 'tooMany'
  return people.every(({ id }) => isMembership(id)) ? undefined : 'strangers'
}

/** Whether a person can be sent back: a member here, and not only somebody whom Tencent knows. */
export const isMembership = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)
