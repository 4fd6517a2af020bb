'use client'

import { Bell, Check, Clock, History, Hourglass, Recycle, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { Badge, LiveDot, type Tone } from '../ui/badge'

type ShownStatus = MeetingSummary['status'] | 'soon' | 'waiting'

const SOON_MS = 15 * 60_000

/** Tencent's status, finer around the start: soon within 15 minutes, waiting when the start has passed and nobody came. */
export function shownStatus({ status, startsAt }: MeetingSummary, now: Date): ShownStatus {
  if (status !== 'upcoming') return status
  const left = Date.parse(startsAt) - now.getTime()
  if (left <= 0) return 'waiting'
  return left <= SOON_MS ? 'soon' : 'upcoming'
}

const looks: Record<ShownStatus, { tone: Tone; icon: ReactNode }> = {
  upcoming: { tone: 'info', icon: <Clock aria-hidden="true" /> },
  soon: { tone: 'warning', icon: <Bell aria-hidden="true" /> },
  waiting: { tone: 'warning', icon: <Hourglass aria-hidden="true" /> },
  running: { tone: 'success', icon: <LiveDot /> },
  passed: { tone: 'neutral', icon: <History aria-hidden="true" /> },
  ended: { tone: 'muted', icon: <Check aria-hidden="true" /> },
  cancelled: { tone: 'danger', icon: <X aria-hidden="true" /> },
  recycled: { tone: 'violet', icon: <Recycle aria-hidden="true" /> },
  unknown: { tone: 'caution', icon: <TriangleAlert aria-hidden="true" /> },
}

/** The state of a meeting in a word, with icon and colour. */
export function MeetingStatus({ meeting, now }: { meeting: MeetingSummary; now: Date }) {
  const t = useTranslations('meetings.status')
  const status = shownStatus(meeting, now)
  return (
    <Badge tone={looks[status].tone} icon={looks[status].icon}>
      {t(status)}
    </Badge>
  )
}
