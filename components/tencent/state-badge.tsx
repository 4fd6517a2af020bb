import { CircleCheck, CircleDashed, CircleHelp, CircleX, Clock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '../ui/badge'
import type { ShownState } from './shown-state'

const looks: Record<ShownState, { tone: Tone; icon: ReactNode }> = {
  connected: { tone: 'success', icon: <CircleCheck aria-hidden="true" /> },
  receiving: { tone: 'success', icon: <CircleCheck aria-hidden="true" /> },
  checked: { tone: 'success', icon: <CircleCheck aria-hidden="true" /> },
  saved: { tone: 'info', icon: <CircleCheck aria-hidden="true" /> },
  waiting: { tone: 'info', icon: <Clock aria-hidden="true" /> },
  not_set: { tone: 'muted', icon: <CircleDashed aria-hidden="true" /> },
  not_checked: { tone: 'warning', icon: <CircleHelp aria-hidden="true" /> },
  attention: { tone: 'warning', icon: <TriangleAlert aria-hidden="true" /> },
  failing: { tone: 'danger', icon: <CircleX aria-hidden="true" /> },
}

/** How a part of the settings stands, in a word; said aloud when it changes. */
export function StateBadge({ state }: { state: ShownState }) {
  const t = useTranslations('tencent.state')
  return (
    <span role="status">
      <Badge {...looks[state]}>{t(state)}</Badge>
    </span>
  )
}
