import { Ban, Check, CircleDashed, MapPinCheck, Minus, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { DeliveryState as State } from '@/lib/deliveries/schema'
import { Badge, type Tone } from '../ui/badge'

const looks: Record<State, { tone: Tone; icon: ReactNode }> = {
  waiting: { tone: 'info', icon: <CircleDashed aria-hidden="true" /> },
  done: { tone: 'success', icon: <Check aria-hidden="true" /> },
  ignored: { tone: 'muted', icon: <Minus aria-hidden="true" /> },
  failed: { tone: 'danger', icon: <TriangleAlert aria-hidden="true" /> },
  refused: { tone: 'caution', icon: <Ban aria-hidden="true" /> },
  checked: { tone: 'neutral', icon: <MapPinCheck aria-hidden="true" /> },
}

/** How what was delivered stands, in a word with icon and colour. */
export function DeliveryState({ state }: { state: State }) {
  const t = useTranslations('deliveries.states')
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      {t(state)}
    </Badge>
  )
}
