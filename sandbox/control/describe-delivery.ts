import type { Delivery } from '../webhooks/delivery'

/** A delivery as `GET /_sandbox/deliveries` shows it. */
export function describeDelivery({ id, subscription, event, traceId, data, attempts, state, dueAt }: Delivery) {
  return { id, subscription, event, traceId, data, attempts, state, dueAt: state === 'waiting' ? dueAt : undefined }
}
