import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { Unread } from '@/lib/notifications/schema'
import { usePace } from '../events/signals'
import { readOptions } from '../meetings/retry-read'

const MINUTE = 60_000

/** How much of what the person was told is not read; undefined until it is known. */
export function useUnread(slug: string): Unread | undefined {
  const every = usePace(MINUTE)
  const address = `/api/t/${slug}/notifications/unread`
  return useSWR<Unread, unknown>(address, fetchJson, { ...readOptions, refreshInterval: every }).data
}
