import type { WebhookHeaders } from './sign-webhook'

/** One POST of an event and what came of it. */
export interface Attempt {
  /** Real time, ISO 8601. */
  at: string
  /** Seconds on the sandbox clock. */
  clock: number
  headers: WebhookHeaders
  status?: number
  body?: string
  /** Why there was no answer. */
  error?: string
  milliseconds: number
}

/** An event on its way to one subscription. */
export interface Delivery {
  /** Counts up; `since` refers to it. */
  id: number
  /** Id of the subscription. */
  subscription: string
  event: string
  traceId: string
  /** What every attempt carries. */
  data: string
  attempts: Attempt[]
  /** Dropped: the subscription is gone, or too many newer events came. */
  state: 'waiting' | 'sending' | 'delivered' | 'failed' | 'dropped'
  /** When the next attempt is due, in seconds on the sandbox clock. */
  dueAt: number
  /** When the attempts began that the platform makes by itself, and how many there were. */
  firstAt?: number
  tries: number
}
