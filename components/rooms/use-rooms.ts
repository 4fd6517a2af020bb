import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { RoomList } from '@/lib/rooms/schema'
import { readOptions } from '../meetings/retry-read'

const MINUTE = 60_000

/** The rooms, with the bookings between two moments where both are known. The last answer stays until the next. */
export function useRooms(slug: string, { from, to }: { from: string; to: string }) {
  const isSpan = from !== '' && to !== '' && Date.parse(to) > Date.parse(from)
  const address = `/api/t/${slug}/rooms${isSpan ? `?${new URLSearchParams({ from, to })}` : ''}`
  const { data, error, isLoading, mutate } = useSWR<RoomList, unknown>(address, fetchJson, {
    ...readOptions,
    keepPreviousData: true,
    // Others book and release meanwhile: whoever opens a choice sees it as it is now.
    revalidateOnMount: true,
    dedupingInterval: 0,
    refreshInterval: MINUTE,
  })
  return {
    list: data,
    /** The times shown are those asked for. */
    isCurrent: isSpan && !isLoading,
    problem: error === undefined ? undefined : asProblem(error),
    reload: () => void mutate(),
  }
}
