import { useState } from 'react'
import { type SWRConfiguration, useSWRConfig } from 'swr'
import useSWRInfinite, { unstable_serialize } from 'swr/infinite'
import { type ApiProblem, asProblem, fetchJson } from '@/lib/fetcher'
import type { MeetingList, MeetingSummary } from '@/lib/meetings/schema'
import { useTencentPace } from '../events/signals'
import { joinPages } from './join-pages'
import { readOn } from './read-on'
import { readOptions } from './retry-read'

const MINUTE = 60_000

const listAddress = (slug: string) => `/api/t/${slug}/meetings`

const addressOf = (slug: string) => (index: number, before: MeetingList | null) => {
  if (index === 0) return listAddress(slug)
  return before?.nextCursor ? `${listAddress(slug)}?cursor=${encodeURIComponent(before.nextCursor)}` : null
}

/** The person's running and coming meetings, page after page, by start. Old rows stay while it refreshes or fails to. */
export function useMeetings(slug: string) {
  const [updatedAt, setUpdatedAt] = useState<Date>()
  const refreshInterval = useTencentPace(MINUTE)
  const options: SWRConfiguration = {
    ...readOptions,
    refreshInterval,
    onSuccess: () => setUpdatedAt(new Date()),
  }
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<MeetingList, unknown>(
    addressOf(slug),
    fetchJson,
    options,
  )
  const last = data?.at(-1)
  const problem: ApiProblem | undefined = error === undefined ? undefined : asProblem(error)
  return {
    meetings: data && joinPages(data),
    problem,
    updatedAt,
    // A page that failed must not be asked for again just because its place is still in sight.
    hasMore: Boolean(last?.nextCursor) && !problem,
    isIncomplete: last?.incomplete ?? false,
    asOf: data?.[0]?.asOf,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    isRefreshing: isValidating,
    loadMore: () => void setSize(size + 1),
    readAll: async () => joinPages(await readOn(data ?? [], addressOf(slug))),
    reload: () => void mutate(),
  }
}

/** What the first page of the list knows of a meeting, if it was shown: a head for the meeting's page at once. */
export function useListedMeeting(slug: string, id: string): MeetingSummary | undefined {
  const { cache } = useSWRConfig()
  const page = cache.get(listAddress(slug))?.data as MeetingList | undefined
  return page?.items.find((meeting) => meeting.id === id)
}

/**
 * After a meeting was made or changed, or may have been: forgets the later pages of the list, which are read again when
 * wanted, and reads the first one again, at once or when it is shown, however lately it was read.
 */
export function useForgetList(slug: string): () => Promise<unknown> {
  const { mutate } = useSWRConfig()
  const later = `${listAddress(slug)}?`
  const isLater = (key: unknown) => typeof key === 'string' && key.startsWith(later)
  const copied = [`/api/t/${slug}/meeting-counts`, `/api/t/${slug}/calendar?`, `${listAddress(slug)}/search?`]
  const isCopied = (key: unknown) => typeof key === 'string' && copied.some((start) => key.startsWith(start))
  return () => {
    // Nobody waits for the reading: a row that is a moment old is no reason to stay on a page.
    void mutate(unstable_serialize(addressOf(slug)))
    void mutate(listAddress(slug))
    void mutate(isCopied)
    return mutate(isLater, undefined, { revalidate: false })
  }
}
