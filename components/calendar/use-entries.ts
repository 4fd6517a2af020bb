import { useEffect, useState } from 'react'
import useSWR, { preload, useSWRConfig } from 'swr'
import type { Calendar, CalendarEntry } from '@/lib/calendar/schema'
import { type ApiProblem, asProblem, fetchJson } from '@/lib/fetcher'
import { useTencentPace } from '../events/signals'
import { calendarAddress, type DayRange } from '../meetings/calendar-address'
import { readOptions } from '../meetings/retry-read'
import { useRefreshedCopies } from '../meetings/use-refreshed-copies'

const MINUTE = 60_000
const WHILE_REFRESHING_MS = 3_000

const none: readonly CalendarEntry[] = []

interface EntriesOptions {
  slug: string
  asked: DayRange
  /** What is asked for next, most likely. */
  neighbours: readonly DayRange[]
  timeZone: string
}

/**
 * The person's calendar within days. While other days load, what was there stays; `covered` says for which days it counts.
 * Old entries stay too while it refreshes or fails to.
 */
export function useEntries({ slug, asked, neighbours, timeZone }: EntriesOptions) {
  const { cache } = useSWRConfig()
  const address = calendarAddress(slug, asked, timeZone)
  const calm = useTencentPace(MINUTE)
  const { data, error, isValidating, mutate } = useSWR<Calendar, unknown>(address, fetchJson, {
    ...readOptions,
    refreshInterval: (latest) => (latest?.isRefreshing ? WHILE_REFRESHING_MS : calm),
  })
  const [last, setLast] = useState<{ address: string; data: Calendar; covered: DayRange }>()
  if (data && last?.data !== data) setLast({ address, data, covered: asked })
  const current = data ? { data, covered: asked } : last

  const wanted = data ? neighbours.map((range) => calendarAddress(slug, range, timeZone)).join(' ') : ''
  useEffect(() => {
    for (const next of wanted.split(' ').filter(Boolean)) {
      if (cache.get(next)?.data === undefined) void preload(next, fetchJson)
    }
  }, [wanted, cache])

  const copies = useRefreshedCopies(slug)
  const problem: ApiProblem | undefined = error === undefined ? undefined : asProblem(error)
  return {
    entries: current?.data.items ?? none,
    covered: current?.covered,
    problem,
    syncedAt: current?.data.syncedAt ?? null,
    failedAt: current?.data.failedAt ?? null,
    isIncomplete: current?.data.incomplete ?? false,
    isRefreshing: isValidating || (data?.isRefreshing ?? false),
    reload: () => void mutate(),
    refresh: copies.again,
  }
}
