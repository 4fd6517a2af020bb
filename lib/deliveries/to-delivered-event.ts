import type { DeliveredEvent } from './schema'

/** A row as the statement reads it. */
export type DeliveredRow = Omit<DeliveredEvent, 'receivedAt' | 'replayedAt'> &
  Record<'receivedAt', Date> &
  Record<'replayedAt' | 'operateTime' | 'processedAt', Date | null>

/** What was delivered as its door tells it. */
export const toDeliveredEvent = ({ receivedAt, replayedAt, ...row }: DeliveredRow): DeliveredEvent => ({
  ...row,
  receivedAt: receivedAt.toISOString(),
  replayedAt: replayedAt?.toISOString() ?? null,
})
