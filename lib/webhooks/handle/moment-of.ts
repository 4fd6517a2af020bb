import type { HandledEvent } from './handler'

/** When something happened. Tencent's clock may be ahead: what is written now must not count as seen in the future. */
export const momentOf = ({ receivedAt }: HandledEvent, operatedAt: Date | null): Date =>
  operatedAt && operatedAt < receivedAt ? operatedAt : receivedAt
