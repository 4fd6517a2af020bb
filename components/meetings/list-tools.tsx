import { Columns3, Download, ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { lazily } from '../ui/lazily'
import { Popover } from '../ui/popover'
import type { ListedMeeting } from './listed-meeting'
import { useListFile } from './use-list-file'

const ColumnChoice = lazily(() => import('./column-choice').then((module) => module.ColumnChoice))

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
      <Popover
        name={t('chooseColumns')}
        align="end"
        className={buttonClasses('ghost', 'medium')}
        content={<ColumnChoice />}
      >
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
