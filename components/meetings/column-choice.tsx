'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/checkbox'
import { chooseColumns, listColumns, useColumns } from './list-columns'

/** Which columns the rows of the list show. */
export function ColumnChoice() {
  const t = useTranslations('list')
  const columns = useColumns()
  return (
    <fieldset className="flex min-w-44 flex-col gap-3">
      <legend className="mb-3 font-medium text-ink">{t('shownColumns')}</legend>
      {listColumns.map((column) => (
        <Checkbox
          key={column}
          label={t(`columns.${column}`)}
          checked={columns.includes(column)}
          onChange={({ target }) =>
            chooseColumns(listColumns.filter((each) => (each === column ? target.checked : columns.includes(each))))
          }
        />
      ))}
    </fieldset>
  )
}
