import { useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import { asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { Notification, NotificationList } from '@/lib/notifications/schema'
import { usePace } from '../events/signals'
import { readOptions } from '../meetings/retry-read'

const MINUTE = 60_000

/** What the person was told, page after page, the newest first. */
export function useNotifications(slug: string) {
  const [updatedAt, setUpdatedAt] = useState<Date>()
  const every = usePace(MINUTE)
  const address = `/api/t/${slug}/notifications`
  const pageAddress = (index: number, before: NotificationList | null) => {
    if (index === 0) return address
    return before?.nextCursor ? `${address}?${new URLSearchParams({ cursor: before.nextCursor })}` : null
  }
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<NotificationList, unknown>(
    pageAddress,
    fetchJson,
    { ...readOptions, refreshInterval: every, onSuccess: () => setUpdatedAt(new Date()) },
  )
  const problem = error === undefined ? undefined : asProblem(error)
  const items = data && onceEach(data)
  const read = async (path: string, body: object) => {
    await sendJson(`${address}/${path}`, { method: 'POST', body })
    await mutate()
  }
  return {
    items,
    problem,
    updatedAt,
    hasMore: Boolean(data?.at(-1)?.nextCursor) && !problem,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    reload: () => void mutate(),
    /** One that could not be marked stays unread, which is no harm. */
    readOne: ({ id, isRead }: Notification) => {
      if (!isRead) void read(`${id}/read`, {}).catch(() => undefined)
    },
    readAll: async () => {
      const newest = items?.[0]
      if (newest) await read('read', { upTo: newest.id })
    },
  }
}

/** What moved to a later page while it was read stands once. */
function onceEach(pages: readonly NotificationList[]): Notification[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.id, item])).values()]
}
