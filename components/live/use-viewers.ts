import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { Viewers } from '@/lib/live/schema'
import { readOptions } from '../meetings/retry-read'

const EVERY_MS = 15_000

/**
 * How many watch, asked again and again while it is on the air and the page is visible; afterwards how many did. Undefined
 * while it is not known, and for a series that is off the air.
 */
export function useViewers(address: string, { hasBegun, isOnAir }: { hasBegun: boolean; isOnAir: boolean }) {
  // What is counted changes with the end, so that the number from before is none of it.
  const key = hasBegun ? ([`${address}/live/viewers`, isOnAir] as const) : null
  const { data } = useSWR<Viewers, unknown>(key, ([door]: readonly [string, boolean]) => fetchJson<Viewers>(door), {
    ...readOptions,
    refreshInterval: (latest) => (isOnAir && latest ? EVERY_MS : 0),
  })
  return data?.viewers
}
