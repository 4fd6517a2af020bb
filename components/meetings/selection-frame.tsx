import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Selection } from '../bulk/use-selection'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'

interface SelectionFrameProps {
  selection: Selection
  /** How many rows are selected, and how many are shown. */
  count: number
  shown: number
  onClose: () => void
  /** What became of the last deed. */
  outcome?: ReactNode
  /** What can be done with the selected rows. */
  children: ReactNode
}

/** What is selected, at the lower edge, with what can be done with it. */
export function SelectionFrame({ selection, count, shown, onClose, outcome, children }: SelectionFrameProps) {
  const t = useTranslations('list')
  return (
    <section
      aria-label={t('bar')}
      className="sticky bottom-[calc(4.5rem+env(safe-area-inset-bottom))] z-20 mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-card border border-line-strong bg-raised px-4 py-2.5 shadow-overlay lg:bottom-4"
    >
      {outcome}
      <p role="status" className="font-medium text-13">
        {t('selected', { count })}
      </p>
      {count < shown && (
        <Button variant="ghost" onClick={() => selection.setShown(true)}>
          {t('takeShown', { count: shown })}
        </Button>
      )}
      <div className="flex flex-1 flex-wrap items-center justify-end gap-2 max-sm:basis-full max-sm:justify-start">
        {children}
        <IconButton name={t('stopSelecting')} icon={<X aria-hidden="true" />} onClick={onClose} />
      </div>
    </section>
  )
}
