import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { asProblem } from '@/lib/fetcher'
import { dayOf } from '@/lib/time'
import { toast } from '../ui/toast'
import { writeClipboard } from '../ui/write-clipboard'
import { type TableColumn, type TableWords, toTable } from './list-table'
import { saveFile, saveFrom } from './save-file'
import type { TableRow } from './table-row'
import { type FileFormat, fileTypes, writeListFile, writeListText } from './write-list-file'

/** What goes into a file, and how it is told. */
export interface ListFile {
  columns: readonly TableColumn[]
  /** All rows, those of pages that are not on the screen too. Rejects with ApiProblem. */
  readRows: () => Promise<readonly TableRow[]>
  /** Where the server writes all rows itself, however many there are. */
  doorOf?: (format: 'csv' | 'xlsx') => string
  now: Date
  timeZone: string
}

/** Saves rows of a list as a file or copies them, in the words of the page. */
export function useListFile({ columns, readRows, doorOf, now, timeZone }: ListFile) {
  const t = useTranslations('list')
  const ui = useTranslations('ui')
  const problems = useTranslations('errors.problems')
  const meetings = useTranslations('meetings')
  const locale = useLocale()
  const [isReading, setReading] = useState(false)
  const words: TableWords = {
    header: (name) => t(`columns.${name}`),
    status: (status) => meetings(`status.${status}`),
    role: (role) => meetings(`role.${role}`),
    series: (remaining) =>
      remaining === undefined ? meetings('repeats') : meetings('remaining', { count: remaining }),
  }
  const read = async () => {
    setReading(true)
    try {
      return toTable(await readRows(), columns, words, { locale, timeZone })
    } finally {
      setReading(false)
    }
  }
  const save = async (format: FileFormat) => {
    if (doorOf && format !== 'json') return saveFrom(doorOf(format))
    try {
      const content = await writeListFile(await read(), format, t('fileName'))
      saveFile(`${t('fileName')}-${dayOf(now, timeZone)}.${format}`, fileTypes[format], content)
    } catch (error) {
      const { code } = asProblem(error)
      toast({ text: t('notExported'), description: problems(`${code}.title`), tone: 'danger' })
    }
  }
  const copy = async () => {
    try {
      let count = 0
      await writeClipboard(async () => {
        const table = await read()
        count = table.rows.length
        return writeListText(table)
      })
      toast({ text: t('copiedText', { count }), tone: 'success' })
    } catch {
      toast({ text: ui('copyFailed'), tone: 'danger' })
    }
  }
  return { save, copy, isReading }
}
