'use client'

import { useTranslations } from 'next-intl'
import type { ChangeMeeting, Meeting } from '@/lib/meetings/schema'
import { Banner } from '../ui/banner'
import { movedFrom } from './moved-from'

/** Whether a change of a series makes its coming occurrences anew. */
export const isRemade = ({ recurrence, startsAt, timeZone }: ChangeMeeting): boolean =>
  recurrence !== undefined || startsAt !== undefined || timeZone !== undefined

/** What a new rule or time of a series does to dates that were moved or cancelled by themselves. */
export function RemadeNotice({ meeting, now }: { meeting: Meeting; now: Date }) {
  const t = useTranslations('series')
  const all = meeting.subMeetings ?? []
  const places = movedFrom(all)
  const coming = all.filter(({ endsAt }) => Date.parse(endsAt) > now.getTime())
  const cancelled = coming.filter((each) => each.cancelled).length
  const moved = coming.filter((each) => !each.cancelled && places.has(each.id)).length
  const both = moved > 0 && cancelled > 0 ? 'yes' : 'no'
  return (
    <Banner
      tone="warning"
      title={moved + cancelled > 0 ? t('remadeExceptions', { moved, cancelled, both }) : t('remade')}
    />
  )
}
