import { Ban, Check, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Badge, type Tone } from '../ui/badge'

interface OutcomeProps {
  outcome: 'done' | 'failed' | 'refused'
}

const looks: Record<'failed' | 'refused', { tone: Tone; icon: ReactNode }> = {
  failed: { tone: 'danger', icon: <TriangleAlert aria-hidden="true" /> },
  refused: { tone: 'caution', icon: <Ban aria-hidden="true" /> },
}

/** How an action ended, in a word with icon and colour; what was simply done is said quietly. */
export function Outcome({ outcome }: OutcomeProps) {
  const t = useTranslations('audit.outcome')
  if (outcome === 'done') {
    return (
      <p className="flex items-center gap-1 text-12 text-ink-3">
        <Check aria-hidden="true" className="size-3.5 shrink-0" />
        {t('done')}
      </p>
    )
  }
  return (
    <Badge tone={looks[outcome].tone} icon={looks[outcome].icon}>
      {t(outcome)}
    </Badge>
  )
}
