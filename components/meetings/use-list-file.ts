import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/lib/time'
import { useColumns } from './list-columns'
import { writeListFile } from './list-file'
import type { ListedMeeting } from './listed-meeting'
import { saveFile } from './save-file'

/** Saves rows as a file, in the words of the page. */
export function useListFile(now: Date, timeZone: string): (rows: readonly ListedMeeting[]) => void {
  const t = useTranslations('list')
  const meetings = useTranslations('meetings')
  const locale = useLocale()
  const columns = useColumns()
  return (rows) => {
    const words = {
      header: (name: Parameters<Parameters<typeof writeListFile>[2]['header']>[0]) => t(`columns.${name}`),
      status: (status: Parameters<Parameters<typeof writeListFile>[2]['status']>[0]) => meetings(`status.${status}`),
      role: (role: NonNullable<ListedMeeting['role']>) => meetings(`role.${role}`),
      series: (remaining: number | undefined) =>
        remaining === undefined ? meetings('repeats') : meetings('remaining', { count: remaining }),
    }
    const text = writeListFile(rows, columns, words, { locale, timeZone, now })
    saveFile(`${t('fileName')}-${dayOf(now, timeZone)}.csv`, 'text/csv;charset=utf-8', text)
  }
}
