import { useTranslations } from 'next-intl'
import { toast } from '../ui/toast'
import type { EndedEntry } from './ended-entries'
import type { ListColumn } from './list-columns'
import { rowOfEnded } from './table-row'
import type { ListFile } from './use-list-file'

/** What the list of what is over can tell besides times and subject: it knows neither parts nor states. */
export const endedColumns = ['length', 'code', 'series'] as const satisfies readonly ListColumn[]

/** Files of the list of what is over; where a part of it could not be read, whoever saves one is told. */
export function useEndedFile(shown: readonly ListColumn[], now: Date, timeZone: string) {
  const t = useTranslations('list')
  return (read: () => Promise<readonly EndedEntry[]>): ListFile => ({
    columns: ['start', 'end', 'subject', ...endedColumns.filter((column) => shown.includes(column))],
    readRows: async () => {
      const entries = await read()
      if (entries.some(({ kind }) => kind === 'gap')) {
        toast({ text: t('exportedPart'), description: t('exportedPartHint'), tone: 'danger' })
      }
      return entries.flatMap((entry) => (entry.kind === 'meeting' ? [rowOfEnded(entry.meeting)] : []))
    },
    now,
    timeZone,
  })
}
