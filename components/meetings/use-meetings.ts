import useSWRInfinite from 'swr/infinite'
import { fetchJson } from '@/lib/fetcher'
import type { MeetingList } from '@/lib/meetings/schema'

const MINUTE = 60_000

/** The person's running and coming meetings, page after page, each once and by start. Old rows stay while it refreshes. */
export function useMeetings(slug: string) {
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<MeetingList, unknown>(
    (index: number, before: MeetingList | null) => {
      if (index === 0) return `/api/t/${slug}/meetings`
      return before?.nextCursor ? `/api/t/${slug}/meetings?cursor=${before.nextCursor}` : null
    },
    fetchJson,
    { refreshInterval: MINUTE, keepPreviousData: true, shouldRetryOnError: false },
  )
  const last = data?.at(-1)
  const byId = new Map(data?.flatMap(({ items }) => items.map((item) => [item.id, item] as const)))
  return {
    meetings: data && [...byId.values()].sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
    error: error as unknown,
    hasMore: Boolean(last?.nextCursor),
    isIncomplete: last?.incomplete ?? false,
    isLoadingMore: isValidating && data?.length !== size,
    loadMore: () => void setSize(size + 1),
    reload: () => void mutate(),
  }
}
