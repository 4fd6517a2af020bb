import useSWR, { useSWRConfig } from 'swr'
import useSWRInfinite, { unstable_serialize } from 'swr/infinite'
import { asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { RecordingList } from '@/lib/recordings/schema'
import { useTencentPace } from '../events/signals'
import { readOptions } from '../meetings/retry-read'
import type { RecordingsAddress } from './recordings-address'

const MINUTE = 60_000

const addressOf =
  (root: string, { q, state }: RecordingsAddress) =>
  (index: number, before: RecordingList | null): string | null => {
    if (index > 0 && !before?.nextCursor) return null
    const query = new URLSearchParams({
      ...(q.trim() && { q: q.trim() }),
      ...(state && { state }),
      ...(before?.nextCursor && { cursor: before.nextCursor }),
    })
    return `${root}?${query}`
  }

/** Meetings with recordings: at once what is kept of them, and again after Tencent Meeting was asked. */
export function useRecordings(slug: string, address: RecordingsAddress) {
  const root = `/api/t/${slug}/${address.scope === 'account' ? 'admin/' : ''}recordings`
  const pages = addressOf(root, address)
  const { mutate: mutateAny } = useSWRConfig()
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<RecordingList, unknown>(
    pages,
    fetchJson,
    { ...readOptions, keepPreviousData: false },
  )
  const refresh = useSWR<string, unknown>(
    `${root}/refresh`,
    async (url: string) => {
      await sendJson(url, { method: 'POST', body: {} })
      void mutateAny(unstable_serialize(pages))
      return new Date().toISOString()
    },
    { ...readOptions, refreshInterval: useTencentPace(MINUTE), dedupingInterval: MINUTE / 2 },
  )
  const items = data?.flatMap((page) => page.items)
  const refreshProblem = refresh.error === undefined ? undefined : asProblem(refresh.error)
  // Nothing is only known to be nothing once Tencent Meeting was asked.
  const isUnknown = items?.length === 0 && refresh.data === undefined && !refreshProblem
  return {
    meetings: isUnknown ? undefined : items,
    problem: error === undefined ? undefined : asProblem(error),
    refreshProblem,
    syncedAt: data?.[0]?.syncedAt ?? undefined,
    hasMore: Boolean(data?.at(-1)?.nextCursor),
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    isRefreshing: refresh.isValidating,
    loadMore: () => void setSize(size + 1),
    reload: () => {
      void mutate()
      void refresh.mutate()
    },
  }
}
