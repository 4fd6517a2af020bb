import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { MeetingList } from '@/lib/meetings/schema'
import { joinPages } from './join-pages'
import type { ListedMeeting } from './listed-meeting'

/** Rows of a page of Tencent Meeting's: more would leave the screen again when the first one comes. */
const PAGE = 20

/** What our copies have of the person's coming meetings, for the first paint; undefined where they have nothing. */
export function useCopiedMeetings(slug: string, isWanted: boolean): ListedMeeting[] | undefined {
  const { data } = useSWR<MeetingList, unknown>(isWanted ? `/api/t/${slug}/meetings?from=copies` : null, fetchJson, {
    revalidateOnFocus: false,
    shouldRetryOnError: false,
  })
  return isWanted && data && data.items.length > 0 ? joinPages([data]).slice(0, PAGE) : undefined
}
