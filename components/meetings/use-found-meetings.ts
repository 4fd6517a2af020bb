import useSWR from 'swr'
import type { EntryPage } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { joinEntries } from './join-pages'
import type { ListedMeeting } from './listed-meeting'
import { readOptions } from './retry-read'

/** Characters from which the server is asked; a word of Chinese is often two. */
const ASKED_FROM = 2

/** What the server finds among all meetings, those of lists that were not read too; undefined while it looks. */
export function useFoundMeetings(slug: string, q: string): { found: ListedMeeting[] | undefined; isLooking: boolean } {
  const door = `/api/t/${slug}/meetings/search`
  const { data, isLoading } = useSWR<EntryPage, unknown>(
    q.length < ASKED_FROM ? null : `${door}?${new URLSearchParams({ q })}`,
    fetchJson,
    readOptions,
  )
  return { found: data && joinEntries([data]), isLooking: isLoading }
}
