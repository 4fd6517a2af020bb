import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { PendingCancel, PendingCancels } from '@/lib/pending-cancels/schema'
import { usePace } from '../events/signals'
import { readOptions } from './retry-read'

const SECOND = 1_000

/** Where a person's cancellations on their way are read. */
export const pendingCancelsAddress = (slug: string): string => `/api/t/${slug}/pending-cancels`

/** Whether it is still to be seen what becomes of it. */
export const isOnItsWay = ({ state }: PendingCancel): boolean => state === 'waiting' || state === 'started'

/** The person's cancellations on their way, and those that failed; read every second while one is on its way. */
export function usePendingCancels(slug: string): readonly PendingCancel[] {
  const often = usePace(SECOND)
  const { data } = useSWR<PendingCancels, unknown>(pendingCancelsAddress(slug), fetchJson, {
    ...readOptions,
    refreshInterval: (latest) => (latest?.items.some(isOnItsWay) ? often : 0),
  })
  return data?.items ?? none
}

const none: readonly PendingCancel[] = []

/** The one that says how a meeting, or one of its occurrences, stands: the latest that is on its way or failed. */
export function usePendingCancel(
  slug: string,
  meetingId: string,
  subMeetingId: string | undefined,
): PendingCancel | undefined {
  return usePendingCancels(slug).findLast(
    (pending) =>
      pending.meetingId === meetingId &&
      (isOnItsWay(pending) || pending.state === 'failed') &&
      (pending.subMeetingId === undefined || pending.subMeetingId === subMeetingId),
  )
}
