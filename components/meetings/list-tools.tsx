import { Columns3, Download, ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { Checkbox } from '../ui/checkbox'
import { Popover } from '../ui/popover'
import { chooseColumns, listColumns, useColumns } from './list-columns'
import type { ListedMeeting } from './listed-meeting'
import { useListFile } from './use-list-file'

interface ListToolsProps {
  /** The rows on the screen, in order. */
  rows: readonly ListedMeeting[]
  isSelecting: boolean
  onSelecting: (on: boolean) => void
  now: Date
  timeZone: string
}

/** What can be done with a list: choose what its rows tell, save it as a file, select rows. */
export function ListTools({ rows, isSelecting, onSelecting, now, timeZone }: ListToolsProps) {
  const t = useTranslations('list')
  const save = useListFile(now, timeZone)
  const nothing = rows.length === 0 ? t('nothingToExport') : undefined
  return (
    <>
      <Popover name={t('chooseColumns')} align="end" className={buttonClasses('ghost', 'medium')} content={<Choice />}>
        <Columns3 aria-hidden="true" />
        {t('chooseColumns')}
      </Popover>
      <Button variant="ghost" disabledReason={nothing} onClick={() => save(rows)}>
        <Download aria-hidden="true" />
        {t('export')}
      </Button>
      <Button
        variant={isSelecting ? 'secondary' : 'ghost'}
        aria-pressed={isSelecting}
        onClick={() => onSelecting(!isSelecting)}
      >
        <ListChecks aria-hidden="true" />
        {t('select')}
      </Button>
    </>
  )
}

function Choice() {
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
