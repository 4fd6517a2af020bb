import useSWR from 'swr'
import type { MeetingCounts } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { useTencentPace } from '../events/signals'
import { readOptions } from './retry-read'

const MINUTE = 60_000

/** How many meetings each list holds; undefined until it is known. `today` is the span of the person's day. */
export function useMeetingCounts(slug: string, today: { from: string; to: string }): MeetingCounts | undefined {
  const { data } = useSWR<MeetingCounts, unknown>(
    `/api/t/${slug}/meeting-counts?${new URLSearchParams(today)}`,
    fetchJson,
    { ...readOptions, refreshInterval: useTencentPace(MINUTE), keepPreviousData: true },
  )
  return data
}
