import type { EntryPage } from '@/lib/calendar/schema'
import type { MeetingList } from '@/lib/meetings/schema'
import { type ListedMeeting, toListed } from './listed-meeting'

/** What makes a row one: a series stands under one id at several times. */
export const rowKey = ({ id, startsAt }: Pick<ListedMeeting, 'id' | 'startsAt'>): string => `${id} ${startsAt}`

/** Each row once; where pages differ, the one read first counts. */
function once<Row extends ListedMeeting>(all: readonly Row[]): Row[] {
  const rows = new Map<string, Row>()
  for (const meeting of all) if (!rows.has(rowKey(meeting))) rows.set(rowKey(meeting), meeting)
  return [...rows.values()]
}

/** The rows of all pages, each once and by start. */
export const joinPages = (pages: readonly MeetingList[]): MeetingList['items'] =>
  once(pages.flatMap(({ items }) => items)).sort((one, other) => one.startsAt.localeCompare(other.startsAt))

/** The rows of all pages of copies, each once and in the order they came. */
export const joinEntries = (pages: readonly EntryPage[]): ListedMeeting[] =>
  once(pages.flatMap(({ items }) => items).map(toListed))
