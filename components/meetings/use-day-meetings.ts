import useSWR from 'swr'
import type { Calendar } from '@/lib/calendar/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { useTencentPace } from '../events/signals'
import { toListed } from './listed-meeting'
import type { MeetingRows } from './meeting-rows'
import { readOptions } from './retry-read'
import { useRefreshedCopies } from './use-refreshed-copies'

const MINUTE = 60_000

/** Everything that takes place in a span of time, what is over too; each meeting of a series for itself. */
export function useDayMeetings(slug: string, span: { from: string; to: string }): MeetingRows {
  const { data, error, mutate } = useSWR<Calendar, unknown>(
    `/api/t/${slug}/calendar?${new URLSearchParams(span)}`,
    fetchJson,
    { ...readOptions, refreshInterval: useTencentPace(MINUTE) },
  )
  const copies = useRefreshedCopies(slug)
  const items = data?.items.filter(({ status }) => status !== 'cancelled')
  // Nothing is only known to be nothing once Tencent Meeting was asked.
  const isUnknown = items?.length === 0 && data?.syncedAt === null && copies.at === undefined
  const meetings = isUnknown ? undefined : items?.map(toListed)
  return {
    meetings,
    problem: error === undefined ? copies.problem : asProblem(error),
    updatedAt: data?.syncedAt ? new Date(data.syncedAt) : undefined,
    hasMore: false,
    isCut: data?.incomplete ?? false,
    isLoadingMore: false,
    loadMore: () => undefined,
    readAll: async () => meetings ?? [],
    reload: () => {
      void mutate()
      copies.again()
    },
  }
}
