import { Pause, Play, RotateCw, Unplug, UserRoundCheck, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CHOSEN_MAX, MATCHING_MAX } from '@/lib/accounts/limits'
import type { AccountView } from '@/lib/accounts/schema'
import type { BulkAction } from '@/lib/bulk/schema'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import type { Selection } from './use-selection'

interface BulkBarProps {
  view: AccountView
  selection: Selection
  /** How many accounts match; unknown until it is counted. */
  matching: number | undefined
  onAct: (action: BulkAction) => void
}

const icons: Record<BulkAction, ReactNode> = {
  APPROVE: <UserRoundCheck aria-hidden="true" />,
  REFRESH: <RotateCw aria-hidden="true" />,
  SUSPEND: <Pause aria-hidden="true" />,
  RESUME: <Play aria-hidden="true" />,
  DISCONNECT: <Unplug aria-hidden="true" />,
}

/** What makes sense for a view. */
const ofView: Record<AccountView, readonly BulkAction[]> = {
  active: ['REFRESH', 'SUSPEND', 'DISCONNECT'],
  attention: ['REFRESH', 'SUSPEND', 'DISCONNECT'],
  pending: ['APPROVE'],
  suspended: ['RESUME', 'DISCONNECT'],
}

/** What is selected and what can be done with it; stands at the lower edge while anything is. */
export function BulkBar({ view, selection, matching, onAct }: BulkBarProps) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const { ids, isAll } = selection
  const all = matching?.toLocaleString(locale) ?? '…'
  const tooMany = isAll ? (matching ?? 0) > MATCHING_MAX : ids.size > CHOSEN_MAX
  const reason = tooMany ? t('tooMany', { max: isAll ? MATCHING_MAX : CHOSEN_MAX }) : undefined
  return (
    <section
      aria-label={t('bar')}
      className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line-strong bg-raised px-4 py-2.5 shadow-overlay lg:bottom-4"
    >
      <p role="status" className="font-medium text-13">
        {isAll ? t('allSelected', { count: all }) : t('selected', { count: ids.size })}
      </p>
      {!isAll && matching !== undefined && matching > ids.size && (
        <Button variant="ghost" onClick={selection.takeAll}>
          {t('takeAll', { count: all })}
        </Button>
      )}
      <div className="flex flex-1 flex-wrap items-center justify-end gap-2 max-sm:basis-full max-sm:justify-start">
        {ofView[view].map((action) => (
          <Button key={action} writes disabledReason={reason} onClick={() => onAct(action)}>
            {icons[action]}
            {t(`actions.${action}`)}
          </Button>
        ))}
        <IconButton name={t('clear')} icon={<X aria-hidden="true" />} onClick={selection.clear} />
      </div>
    </section>
  )
}
