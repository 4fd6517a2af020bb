import useSWRInfinite from 'swr/infinite'
import type { EntryPage } from '@/lib/calendar/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { cancelledAddress } from './cancelled-address'
import { joinEntries } from './join-pages'
import type { MeetingRows } from './meeting-rows'
import { readOn } from './read-on'
import { readOptions } from './retry-read'
import { useRefreshedCopies } from './use-refreshed-copies'

/** What was cancelled of the person's meetings, the latest start first. */
export function useCancelledMeetings(slug: string): MeetingRows {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<EntryPage, unknown>(
    cancelledAddress(slug),
    fetchJson,
    readOptions,
  )
  const copies = useRefreshedCopies(slug)
  const problem = error === undefined ? copies.problem : asProblem(error)
  // Nothing is only known to be nothing once Tencent Meeting was asked.
  const isUnknown = data?.[0]?.items.length === 0 && copies.at === undefined
  return {
    meetings: data && !isUnknown ? joinEntries(data) : undefined,
    problem,
    updatedAt: undefined,
    hasMore: Boolean(data?.at(-1)?.nextCursor) && error === undefined,
    isCut: false,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    readAll: async () => joinEntries(await readOn(data ?? [], cancelledAddress(slug))),
    reload: () => {
      void mutate()
      copies.again()
    },
  }
}
