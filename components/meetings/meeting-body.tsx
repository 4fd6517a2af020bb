'use client'

import type { Meeting } from '@/lib/meetings/schema'
import { AttendanceLink } from '../attendance/attendance-link'
import { LiveCard } from '../live/live-card'
import { RoomsCard } from '../rooms/rooms-card'
import { SceneLine } from '../scene/scene-line'
import { lazily } from '../ui/lazily'
import { findOccurrence } from './at-occurrence'
import { InvitationCard } from './invitation-card'
import { MeetingFacts } from './meeting-facts'
import { MeetingParticipants } from './meeting-participants'
import { OccurrencesCard } from './occurrences-card'
import { isJoinable, type ShownStatus, shownStatus } from './shown-status'

const RecordingsCard = lazily(() => import('../recordings/recordings-card').then((module) => module.RecordingsCard))
const GuestsCard = lazily(() => import('../guests/guests-card').then((module) => module.GuestsCard))

export interface MeetingBodyProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
  /** The meeting as it stands at the occurrence that is shown. */
  shown: Meeting
  /** What the address calls that occurrence. */
  occurrence: string | null
  timeZone: string
  now: Date
  /** An owner or admin looks, who can enter the enterprise secret. */
  mayManage: boolean
  /** Something shows that the meeting has changed. */
  onChanged: () => void
}

/** Nobody can have been inside before these. */
const before = new Set<ShownStatus>(['upcoming', 'soon', 'cancelled'])

/** Under the head: who is in it, what to send to others, the facts. */
export function MeetingBody({
  slug,
  address,
  meeting,
  shown,
  occurrence,
  timeZone,
  now,
  mayManage,
  onChanged,
}: MeetingBodyProps) {
  const status = shownStatus(shown, now)
  // Tencent shows the participants to the creator only; who may be that is unknown where the part is.
  const mayBeCreator = meeting.role === 'creator' || meeting.role === undefined
  const hasPeople = mayBeCreator && !before.has(status)
  const hasInvitation = isJoinable(status)
  const subMeetingId = meeting.series && (findOccurrence(meeting, occurrence)?.id ?? meeting.series.subMeetingId)
  const side = (
    <div className="flex min-w-0 flex-col gap-5">
      <MeetingFacts {...{ meeting, timeZone, now }} />
      {meeting.role !== 'invitee' && !before.has(status) && (
        <AttendanceLink {...{ slug }} id={meeting.id} start={meeting.series && shown.startsAt} />
      )}
      <RecordingsCard {...{ slug, address, timeZone, now, mayManage }} />
      <RoomsCard {...{ slug, address, meeting, timeZone, now }} isOver={!hasInvitation} />
      {meeting.role === 'creator' && meeting.live?.enabled && (
        <LiveCard {...{ slug, address, meeting, status, mayManage, onChanged }} live={meeting.live} />
      )}
      {meeting.role === 'creator' && hasInvitation && <GuestsCard address={address} />}
      {meeting.subMeetings && (
        <OccurrencesCard
          {...{ slug, meeting, timeZone, now }}
          occurrences={meeting.subMeetings}
          editHref={meeting.role === 'creator' ? `/t/${slug}/meetings/${meeting.id}/edit` : undefined}
        />
      )}
    </div>
  )
  const leads = meeting.role === 'creator' || meeting.role === 'host'
  const goingOn = leads && hasInvitation && <SceneLine address={address} />
  if (!hasPeople && !hasInvitation) return <div className="mt-5 max-w-160">{side}</div>
  return (
    <div className="mt-5">
      {goingOn}
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-5">
          {hasPeople && (
            <MeetingParticipants {...{ address, subMeetingId, timeZone, now, onChanged }} meeting={shown} />
          )}
          {hasInvitation && <InvitationCard slug={slug} address={address} meeting={shown} />}
        </div>
        {side}
      </div>
    </div>
  )
}
