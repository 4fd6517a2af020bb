import { Bell, Check, Clock, History, Hourglass, Recycle, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, LiveDot, type Tone } from '../ui/badge'
import type { ShownStatus } from './shown-status'

/** Colour and icon of each state; the word always goes with them. */
export const statusLooks: Record<ShownStatus, { tone: Tone; icon: ReactNode }> = {
  upcoming: { tone: 'info', icon: <Clock aria-hidden="true" /> },
  soon: { tone: 'warning', icon: <Bell aria-hidden="true" /> },
  waiting: { tone: 'warning', icon: <Hourglass aria-hidden="true" /> },
  running: { tone: 'success', icon: <LiveDot /> },
  passed: { tone: 'neutral', icon: <History aria-hidden="true" /> },
  ended: { tone: 'muted', icon: <Check aria-hidden="true" /> },
  endedEarly: { tone: 'muted', icon: <Check aria-hidden="true" /> },
  cancelled: { tone: 'danger', icon: <X aria-hidden="true" /> },
  recycled: { tone: 'violet', icon: <Recycle aria-hidden="true" /> },
  unknown: { tone: 'caution', icon: <TriangleAlert aria-hidden="true" /> },
}

/** The state of a meeting in a word, with icon and colour. */
export function MeetingStatus({ status }: { status: ShownStatus }) {
  const t = useTranslations('meetings.status')
  return (
    <Badge tone={statusLooks[status].tone} icon={statusLooks[status].icon}>
      {t(status)}
    </Badge>
  )
}
