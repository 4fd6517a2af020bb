import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Column } from '@/lib/columns/schema'
import type { TableColumn } from '@/lib/exports/stream-table'
import type { Locale } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import { dayOf, formatDay } from '@/lib/time'
import { formatCode } from './format-code'
import type { EndedMeetingList } from './past-schema'

type Item = EndedMeetingList['items'][number]
type Gap = NonNullable<EndedMeetingList['gap']>
type Name = 'start' | 'end' | 'subject' | 'length' | 'code' | 'series'

/** The columns of a file of ended meetings that a person sees, with titles and words in a language. */
export function endedColumns(locale: Locale, timeZone: string, hidden: readonly Column[]) {
  const messages = messagesOf(locale)
  // A build keeps texts with gaps in another form: only a translator reads both.
  const list = createTranslator({ locale, messages, namespace: 'list' })
  const ended = createTranslator({ locale, messages, namespace: 'ended' })
  const all: Record<Name, Omit<TableColumn, 'title'> & { title: string; cell: (item: Item) => unknown }> = {
    start: { title: inZone('start'), kind: 'instant', cell: ({ startsAt }) => startsAt },
    end: { title: inZone('end'), kind: 'instant', cell: ({ endsAt }) => endsAt },
    subject: { title: list('columns.subject'), kind: 'text', width: 48, cell: ({ subject }) => subject },
    length: { title: ended('minutes'), kind: 'number', cell: minutesOf },
    code: { title: list('columns.code'), kind: 'text', width: 14, cell: ({ code }) => formatCode(code) },
    series: {
      ...{ title: list('columns.series'), kind: 'text', width: 14 },
      cell: ({ isRecurring }) => (isRecurring ? ended('recurring') : null),
    },
  }
  function inZone(name: 'start' | 'end'): string {
    return `${list(`columns.${name}`)} (${timeZone})`
  }
  const names = (Object.keys(all) as Name[]).filter((name) => !hidden.some((column) => column === name))
  const gapOf = ({ from, to }: Gap) => {
    const last = new Date(Date.parse(to) - 1000)
    return ended('gap', {
      from: formatDay(dayOf(from, timeZone), locale),
      to: formatDay(dayOf(last, timeZone), locale),
    })
  }
  return {
    columns: names.map((name) => all[name]),
    write: (item: Item) => names.map((name) => all[name].cell(item)),
    writeGap: (gap: Gap) => names.map((name) => (name === 'subject' ? gapOf(gap) : null)),
  }
}

const minutesOf = ({ startsAt, endsAt }: Item): number =>
  Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
