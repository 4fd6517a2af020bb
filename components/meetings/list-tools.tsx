import { Columns3, ListChecks } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { buttonClasses } from '../ui/button-style'
import { lazily } from '../ui/lazily'
import { Popover } from '../ui/popover'
import type { ColumnChoiceProps } from './column-choice'
import { ExportMenu } from './export-menu'
import { MeetingViews, type MeetingViewsProps } from './meeting-views'
import type { ListFile } from './use-list-file'

const ColumnChoice = lazily(() => import('./column-choice').then((module) => module.ColumnChoice))

interface ListToolsProps {
  views: MeetingViewsProps
  columns: ColumnChoiceProps
  file: ListFile
  /** There are no rows. */
  isEmpty: boolean
  isSelecting: boolean
  onSelecting: (on: boolean) => void
}

/** What can be done with a list: look through a saved view, choose what its rows tell, save it as a file, select rows. */
export function ListTools({ views, columns, file, isEmpty, isSelecting, onSelecting }: ListToolsProps) {
  const t = useTranslations('list')
  return (
    <>
      <MeetingViews {...views} />
      <Popover
        name={t('chooseColumns')}
        align="end"
        className={buttonClasses('ghost', 'medium')}
        content={<ColumnChoice {...columns} />}
      >
        <Columns3 aria-hidden="true" />
        {t('chooseColumns')}
      </Popover>
      <ExportMenu file={file} variant="ghost" disabledReason={isEmpty ? t('nothingToExport') : undefined} />
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
