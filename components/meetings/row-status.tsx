import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazily } from '../ui/lazily'
import type { ListedMeeting } from './listed-meeting'
import { MeetingStatus } from './meeting-status'
import type { ShownStatus } from './shown-status'
import { useDistance } from './use-distance'
import { usePendingCancel } from './use-pending-cancels'

const CancelMark = lazily(() => import('./cancel-mark').then((module) => module.CancelMark))

interface RowStatusProps {
  slug: string
  meeting: ListedMeeting
  status: ShownStatus
  now: Date
}

/** How a meeting stands. What is simply still to come is said quietly: a coloured mark on every row would mark none. */
export function RowStatus({ slug, meeting, status, now }: RowStatusProps) {
  const t = useTranslations('meetings.status')
  const distance = useDistance(meeting, status, now)
  const pending = usePendingCancel(slug, meeting.id, meeting.series?.subMeetingId)
  if (pending) return <CancelMark slug={slug} pending={pending} subject={meeting.subject} />
  if (status === 'upcoming') {
    return (
      <p className="flex items-center gap-1.5 whitespace-nowrap text-12 text-ink-2">
        <Clock aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        {t('upcoming')} · {distance}
      </p>
    )
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2 sm:flex-col sm:items-end">
      <MeetingStatus status={status} />
      {distance && <span className="whitespace-nowrap">{distance}</span>}
    </p>
  )
}
