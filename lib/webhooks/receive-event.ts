import 'server-only'
import { z } from 'zod'
import { findOwningTenants } from '@/lib/connections/find-owning-tenants'
import { type Attempt, withDeliveryNoted } from '@/lib/deliveries/note-delivery'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { ACKNOWLEDGEMENT, type DecodedEvent, decodeEvent, openIdsOf, readEvent, type WebhookEvent } from '@/lib/tencent'
import { decodeDelivery } from './decode-delivery'
import { orUnavailable } from './or-unavailable'
import { RefusedDelivery } from './refused-delivery'
import { shareOfTenant } from './share-of-tenant'
import { storeEvent } from './store-event'
import { noteEvent, type OpenSubscription } from './subscriptions'
import { signedHeaders, verifyDelivery } from './verify-delivery'

/** The most that a delivery may have; events have some hundred bytes, lists of people the rest. */
export const MAX_DELIVERY_BYTES = 256 * 1024

const body = z.looseObject({ data: z.string() })

interface Arrival {
  key: string
  now: Date
  requestId: string
  address?: string
  /** Whose headers are read. */
  request: Request
  /** The body's bytes, as received. */
  bytes: Buffer
}

/**
 * Takes a delivery: verifies it, stores it once for each tenant it concerns, and returns the one answer that Tencent takes for
 * received. What is not stored is not acknowledged, but for events of nobody we know. Throws AppError `not_allowed` (signature, age,
 * address), `invalid_input` or `unavailable`.
 */
export async function receiveEvent({ bytes, ...arrival }: Arrival): Promise<string> {
  const attempt: Attempt = { ...arrival, kind: 'event', bytes }
  return await withDeliveryNoted(attempt, () => takeEvent(attempt))
}

async function takeEvent(attempt: Attempt): Promise<string> {
  const { key, now, request } = attempt
  const data = readData(attempt.bytes)
  attempt.data = data
  const delivery = { key, now, data, ...signedHeaders(request) }
  return await orUnavailable(async () => {
    const subscription = await verifyDelivery(delivery)
    const [decoded, event] = await decodeDelivery(delivery, () => {
      const decoded = decodeEvent(data, subscription.aesKey)
      return [decoded, readEvent(decoded.value, data)] as const
    })
    attempt.event = event
    attempt.stored = await storeForTenants(subscription, event, decoded, now)
    await noteEvent(subscription, now)
    return ACKNOWLEDGEMENT
  })
}

function readData(bytes: Buffer): string {
  try {
    return body.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data
  } catch {
    throw new RefusedDelivery('invalid_input', 'the body of a delivery is not {data}', 'body')
  }
}

/**
 * A tenant's own subscription is about this tenant alone; a shared one about those whose people the event names. Returns for each
 * whether it was new.
 */
async function storeForTenants(
  { id: subscriptionId, subscriber }: OpenSubscription,
  event: WebhookEvent,
  decoded: DecodedEvent,
  now: Date,
): Promise<Map<string, boolean>> {
  if ('tenantId' in subscriber) {
    const { tenantId } = subscriber
    return new Map([[tenantId, await storeAndCount(tenantId, { subscriptionId, appId: null, event, ...decoded, now })]])
  }
  const { appId } = subscriber
  const owners = await findOwningTenants(appId, openIdsOf(event))
  if (owners.size === 0) {
    metrics().deliveries.inc({ outcome: 'of_nobody' })
    log.info({ subscriptionId, event: event.name }, 'an event of nobody was acknowledged')
  }
  const stored = new Map<string, boolean>()
  for (const [tenantId, openIds] of owners) {
    const share = shareOfTenant(decoded, new Set(openIds))
    stored.set(tenantId, await storeAndCount(tenantId, { subscriptionId, appId, event, ...share, now }))
  }
  return stored
}

async function storeAndCount(...[tenantId, arrival]: Parameters<typeof storeEvent>): Promise<boolean> {
  const isNew = await storeEvent(tenantId, arrival)
  metrics().deliveries.inc({ outcome: isNew ? 'stored' : 'known' })
  return isNew
}
