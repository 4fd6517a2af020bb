import { useEffect, useEffectEvent, useState } from 'react'
import { useSWRConfig } from 'swr'
import useSWRInfinite from 'swr/infinite'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { onHints } from '../events/signals'
import { type EndedMeeting, type EndedPage, entriesOf, fillGap, type Gap } from './ended-entries'
import type { EndedRange } from './ended-filter'
import { readOn } from './read-on'
import { readOptions } from './retry-read'
import { endedAddress } from './use-forget-ended'

const addressOf = (slug: string, range: EndedRange, cursor?: string | null): string =>
  endedAddress(slug) + new URLSearchParams({ ...range, ...(cursor ? { cursor } : {}) })

/** A person's ended meetings of a range, newest first, window after window; what could not be read is a gap to fill. */
export function useEndedMeetings(slug: string, range: EndedRange) {
  const [filling, setFilling] = useState<readonly string[]>([])
  const pageAddress = (index: number, before: EndedPage | null) => {
    if (index === 0) return addressOf(slug, range)
    return before?.nextCursor ? addressOf(slug, range, before.nextCursor) : null
  }
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<EndedPage, unknown>(
    pageAddress,
    fetchJson,
    // A window that was read stays as it is while the list grows; coming back to the page reads anew.
    { ...readOptions, revalidateOnFocus: false, revalidateFirstPage: false, revalidateOnMount: true },
  )
  // A meeting that has just ended stands in the first window, which is read again for nothing else.
  const renew = useEffectEvent(
    () => void mutate((pages) => pages, { revalidate: (_, address) => !String(address).includes('cursor=') }),
  )
  useEffect(
    () => onHints((hints) => hints.some(({ noun }) => noun === 'meeting' || noun === 'meetings') && renew()),
    [],
  )
  const last = data?.at(-1)
  const problem = error === undefined ? undefined : asProblem(error)

  /** Asks for a gap alone and puts what comes in its place. Throws ApiProblem. */
  const fill = async (gap: Gap) => {
    const { from, to } = gap
    setFilling((before) => [...before, from])
    try {
      const pieces: EndedPage[] = []
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const piece: EndedPage = await fetchJson<EndedPage>(addressOf(slug, { ...range, from, to }, cursor))
        pieces.push(piece)
        cursor = piece.nextCursor
      }
      await mutate((pages) => pages && fillGap(pages, gap, pieces), { revalidate: false })
    } finally {
      setFilling((before) => before.filter((other) => other !== from))
    }
  }
  return {
    entries: data && entriesOf(data),
    problem,
    hasMore: Boolean(last?.nextCursor) && !problem,
    // After a window that failed the next may fail too: the list goes on when the person wants it to.
    isPaused: last !== undefined && entriesOf([last]).some(({ kind }) => kind === 'gap'),
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    readAll: async () => entriesOf(await readOn(data ?? [], pageAddress)),
    reload: () => void mutate(),
    filling,
    fill,
  }
}

/** What a list of ended meetings that was shown knows of one of them; `occurrence` is its id or its start. */
export function useListedEnded(slug: string, id: string, occurrence: string | null): EndedMeeting | undefined {
  const { cache } = useSWRConfig()
  for (const key of cache.keys()) {
    if (!key.startsWith(endedAddress(slug))) continue
    const page = cache.get(key)?.data as EndedPage | undefined
    const found = page?.items.find(
      (meeting) =>
        meeting.id === id &&
        (occurrence === null || meeting.subMeetingId === occurrence || meeting.startsAt === occurrence),
    )
    if (found) return found
  }
  return undefined
}
