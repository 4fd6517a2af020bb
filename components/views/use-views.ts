import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { SavedView } from '@/lib/saved-views/schema'

/** The saved views of a list, once they are wanted; undefined while they are read. */
export function useViews<Filters>(door: string, isWanted: boolean) {
  const { data, error, mutate } = useSWR<{ items: SavedView<Filters>[] }, unknown>(isWanted ? door : null, fetchJson)
  return {
    views: data?.items,
    problem: error === undefined ? undefined : asProblem(error),
    reload: () => void mutate(),
  }
}
