import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import type { DeliveredEvent, DeliveryList } from '@/lib/deliveries/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'

const EVERY = 30_000
/** While something waits for the worker, who does not tell when it is done. */
const EVERY_WHILE_WAITING = 3_000

/** The door of the deliveries; the doors of each are below it. */
export const deliveriesDoor = (slug: string): string => `/api/t/${slug}/admin/deliveries`

/** What was delivered and a query finds, page after page, newest first. Rows stay while they are refreshed. */
export function useDeliveries(slug: string, queryOf: (cursor?: string) => string) {
  const [updatedAt, setUpdatedAt] = useState<Date>()
  const doorOf = (index: number, before: DeliveryList | null) => {
    if (index === 0) return deliveriesDoor(slug) + queryOf()
    return before?.nextCursor ? deliveriesDoor(slug) + queryOf(before.nextCursor) : null
  }
  const { data, error, size, setSize, isLoading, isValidating, mutate } = useSWRInfinite<DeliveryList, unknown>(
    doorOf,
    fetchJson,
    {
      ...readOptions,
      refreshInterval: (pages) => (pages?.some(hasWaiting) ? EVERY_WHILE_WAITING : EVERY),
      keepPreviousData: true,
      onSuccess: () => setUpdatedAt(new Date()),
    },
  )
  const problem = error === undefined ? undefined : asProblem(error)
  return {
    deliveries: data && onceEach(data),
    problem,
    updatedAt,
    /** The rows are those of the filters before. */
    isBehind: isLoading && data !== undefined,
    // A page that failed must not be asked for again just because its place is still in sight.
    hasMore: Boolean(data?.at(-1)?.nextCursor) && !problem,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    reload: () => void mutate(),
  }
}

const hasWaiting = ({ items }: DeliveryList): boolean => items.some(({ state }) => state === 'waiting')

/** A row that moved to a later page while it was read stands once. */
function onceEach(pages: DeliveryList[]): DeliveredEvent[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((row) => [row.id, row])).values()]
}
