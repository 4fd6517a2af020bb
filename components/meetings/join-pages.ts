import type { MeetingList, MeetingSummary } from '@/lib/meetings/schema'

/** What makes a row one: a series stands under one id at several times. */
export const rowKey = ({ id, startsAt }: MeetingSummary): string => `${id} ${startsAt}`

/** The rows of all pages, each once and by start; where pages differ, the one read first counts. */
export function joinPages(pages: readonly MeetingList[]): MeetingSummary[] {
  const rows = new Map<string, MeetingSummary>()
  for (const meeting of pages.flatMap(({ items }) => items)) {
    if (!rows.has(rowKey(meeting))) rows.set(rowKey(meeting), meeting)
  }
  return [...rows.values()].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
