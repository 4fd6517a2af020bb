import { Check, CircleAlert, Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/icon-button'
import { Spinner } from '../ui/spinner'
import { rowKey } from './join-pages'
import type { BulkRow } from './use-bulk-cancel'

interface BulkCancelOutcomeProps {
  rows: readonly BulkRow[]
  onClose: () => void
}

const icons: Record<BulkRow['state'], ReactNode> = {
  waiting: <Spinner />,
  started: <Spinner />,
  done: <Check aria-hidden="true" className="size-4 text-fine" />,
  undone: <Undo2 aria-hidden="true" className="size-4 text-ink-3" />,
  failed: <CircleAlert aria-hidden="true" className="size-4 text-danger-ink" />,
}

/** What became of each meeting that was to be cancelled. */
export function BulkCancelOutcome({ rows, onClose }: BulkCancelOutcomeProps) {
  const t = useTranslations('list.outcome')
  const countOf = (...states: BulkRow['state'][]) => rows.filter(({ state }) => states.includes(state)).length
  const counts = { waiting: countOf('waiting', 'started'), done: countOf('done'), failed: countOf('failed') }
  const isOver = counts.waiting === 0
  return (
    <section aria-label={t('title')} className="basis-full border-line border-b pb-2.5">
      <div className="flex items-center justify-between gap-3">
        <p role="status" className="font-medium text-13">
          {isOver ? t('over', counts) : t('running', counts)}
        </p>
        {isOver && <IconButton name={t('close')} icon={<X aria-hidden="true" />} onClick={onClose} />}
      </div>
      <ul className="mt-1 max-h-40 overflow-y-auto text-13">
        {rows.map(({ meeting, state, reason }) => (
          <li key={rowKey(meeting)} className="flex flex-wrap items-center gap-x-2 py-1">
            {icons[state]}
            <span className="min-w-0 flex-1 basis-40 truncate">{meeting.subject}</span>
            <span className={state === 'failed' ? 'text-danger-ink' : 'text-ink-3'}>
              {reason ?? t(`states.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
