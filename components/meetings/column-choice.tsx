'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/checkbox'
import type { ListColumn } from './list-columns'

export interface ColumnChoiceProps {
  /** What this list can show. */
  offered: readonly ListColumn[]
  shown: readonly ListColumn[]
  onChoose: (shown: readonly ListColumn[]) => void
}

/** Which columns the rows of the list show; what another list shows besides stays as it is. */
export function ColumnChoice({ offered, shown, onChoose }: ColumnChoiceProps) {
  const t = useTranslations('list')
  return (
    <fieldset className="flex min-w-44 flex-col gap-3">
      <legend className="mb-3 font-medium text-ink">{t('shownColumns')}</legend>
      {offered.map((column) => (
        <Checkbox
          key={column}
          label={t(`columns.${column}`)}
          checked={shown.includes(column)}
          onChange={({ target }) =>
            onChoose(target.checked ? [...shown, column] : shown.filter((each) => each !== column))
          }
        />
      ))}
    </fieldset>
  )
}
