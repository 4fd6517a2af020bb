import { randomUUID } from 'node:crypto'
import type { Platform } from '../platform'
import { findCorp } from '../state/find-person'
import type { Subscription } from '../state/model'
import type { World } from '../state/world'
import { samplePayload } from '../webhooks/sample-payload'
import { ControlError } from './control-error'

export interface EventOrder {
  corp?: string
  sdkId?: string
  /** Any name, documented or not. */
  event: string
  /** An example of the documented shape, made for the reader, when left out. */
  payload?: Record<string, unknown> | unknown[]
  /** A fresh one when left out. */
  traceId?: string
  /** What stands in `data` instead of an envelope, whatever it is. */
  text?: string
}

function subscriptionsOf(world: World, { corp, sdkId }: EventOrder): Subscription[] {
  if ((corp === undefined) === (sdkId === undefined)) throw new ControlError('either corp or sdkId')
  const corpId = corp === undefined ? undefined : findCorp(world, corp)?.corpId
  if (corp !== undefined && corpId === undefined) throw new ControlError(`no enterprise ${corp}`, 404)
  const all = [...world.subscriptions.values()]
  return all.filter((each) => (sdkId === undefined ? each.corpId === corpId : each.sdkId === sdkId))
}

/** Sends an event that nothing caused, to every subscription of an enterprise or application, whatever it subscribed to. */
export function sendEvent({ world, webhooks }: Platform, order: EventOrder): { deliveries: number[] } {
  const { event, payload, traceId = randomUUID(), text } = order
  const deliveries = subscriptionsOf(world, order).map((subscription) => {
    const said = payload ?? samplePayload(world, subscription, event)
    const envelope = { event, trace_id: traceId, payload: [said].flat() }
    return webhooks.post(subscription, event, traceId, text ?? JSON.stringify(envelope)).id
  })
  return { deliveries }
}
