import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import type { AuditEvent, AuditList } from '@/lib/audit/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'

const EVERY = 30_000

/** The entries of the audit that a query finds, page after page, newest first. Rows stay while they are refreshed. */
export function useAudit(slug: string, queryOf: (cursor?: string) => string) {
  const [updatedAt, setUpdatedAt] = useState<Date>()
  const doorOf = (index: number, before: AuditList | null) => {
    if (index === 0) return `/api/t/${slug}/admin/audit${queryOf()}`
    return before?.nextCursor ? `/api/t/${slug}/admin/audit${queryOf(before.nextCursor)}` : null
  }
  const { data, error, size, setSize, isLoading, isValidating, mutate } = useSWRInfinite<AuditList, unknown>(
    doorOf,
    fetchJson,
    { ...readOptions, refreshInterval: EVERY, keepPreviousData: true, onSuccess: () => setUpdatedAt(new Date()) },
  )
  const problem = error === undefined ? undefined : asProblem(error)
  return {
    events: data && onceEach(data),
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

/** An entry that moved to a later page while it was read stands once. */
function onceEach(pages: AuditList[]): AuditEvent[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((event) => [event.id, event])).values()]
}
