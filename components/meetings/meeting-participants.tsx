'use client'

import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { dayOf, formatShortDay, formatTime } from '@/lib/time'
import { Select } from '../ui/select'
import { ParticipantsCard } from './participants-card'
import { shownStatus } from './shown-status'
import { useParticipants } from './use-participants'

interface MeetingParticipantsProps {
  /** The meeting's door. */
  address: string
  /** As it stands at the occurrence that is shown. */
  meeting: Meeting
  subMeetingId: string | undefined
  timeZone: string
  now: Date
  /** The people do not fit the state of the meeting: it has changed. */
  onChanged: () => void
}

/** The participants of a meeting, fresh while it runs; of a series, those of one occurrence at a time. */
export function MeetingParticipants({
  address,
  meeting,
  subMeetingId,
  timeZone,
  now,
  onChanged,
}: MeetingParticipantsProps) {
  const status = shownStatus(meeting, now)
  const isRunning = status === 'running'
  const isLive = isRunning || status === 'waiting'
  const participants = useParticipants({ address, subMeetingId, isLive })
  const { list } = participants
  const hasChanged = list !== undefined && list.inside > 0 !== isRunning
  const tell = useEffectEvent(onChanged)
  useEffect(() => {
    if (hasChanged) tell()
  }, [hasChanged])
  return (
    <ParticipantsCard
      participants={participants}
      invited={meeting.invitees.length}
      isRunning={isRunning}
      isOver={!isLive}
      timeZone={timeZone}
      choice={
        meeting.subMeetings && (
          <OccurrenceChoice {...{ timeZone, now }} occurrences={meeting.subMeetings} chosen={subMeetingId} />
        )
      }
    />
  )
}

interface OccurrenceChoiceProps {
  occurrences: NonNullable<Meeting['subMeetings']>
  chosen: string | undefined
  timeZone: string
  now: Date
}

/** The occurrences that have begun; the address keeps which one is shown. */
function OccurrenceChoice({ occurrences, chosen, timeZone, now }: OccurrenceChoiceProps) {
  const t = useTranslations('participants')
  const locale = useLocale()
  const here = usePathname()
  const begun = occurrences.filter(
    ({ id, startsAt, cancelled }) => !cancelled && (id === chosen || Date.parse(startsAt) <= now.getTime()),
  )
  if (begun.length < 2) return null
  return (
    <Select
      label={t('occurrence')}
      hideLabel
      value={chosen}
      options={begun.toReversed().map(({ id, startsAt }) => ({
        value: id,
        label: `${formatShortDay(dayOf(startsAt, timeZone), locale)} ${formatTime(startsAt, { locale, timeZone })}`,
      }))}
      onChange={({ target }) => {
        const query = new URLSearchParams({ occurrence: target.value })
        window.history.replaceState(null, '', `${here}?${query}`)
      }}
    />
  )
}
