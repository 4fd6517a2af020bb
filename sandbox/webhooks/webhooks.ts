import { randomUUID } from 'node:crypto'
import type { Happening } from '../state/happening'
import type { Subscription } from '../state/model'
import type { Telling } from '../state/news'
import type { World } from '../state/world'
import { broughtByClock } from './brought-by-clock'
import { composeEvent } from './compose-event'
import type { Delivery } from './delivery'
import { DeliveryLog } from './delivery-log'
import { Dispatcher } from './dispatcher'
import { encodeMessage } from './encode-message'
import { HttpClient } from './http-client'
import { isFor } from './is-for'
import { readerOf } from './reader'

/** The webhook side of a platform: hears what happens, tells those who subscribed, remembers how that went. */
export class Webhooks {
  readonly client = new HttpClient()
  readonly log = new DeliveryLog()
  private dispatcher: Dispatcher
  /** Up to here, in seconds on the sandbox clock, was told what the clock brings. */
  private toldUntil: number
  private timer: NodeJS.Timeout

  constructor(private world: World) {
    this.dispatcher = new Dispatcher(world, this.client)
    this.toldUntil = world.now()
    world.news.listen((telling) => this.hear(telling))
    this.timer = setInterval(() => this.tick(), 1000).unref()
  }

  /** Tells what the clock brought, and sends what is due by now. */
  tick(): void {
    this.followClock()
    this.dispatcher.tick()
  }

  /** Sends a text as an event to one subscription. */
  post(subscription: Subscription, event: string, traceId: string, text: string): Delivery {
    const { modes } = this.world
    const delivery = this.log.add({
      subscription: subscription.id,
      event,
      traceId,
      data: encodeMessage(text, subscription.aesKey, modes.webhookPadding),
      dueAt: this.world.now() + modes.webhookDelaySeconds,
    })
    this.dispatcher.add(delivery)
    return delivery
  }

  resend(delivery: Delivery): boolean {
    return this.dispatcher.resend(delivery)
  }

  forget(): void {
    this.log.clear()
    this.dispatcher.clear()
    this.toldUntil = this.world.now()
  }

  close(): void {
    clearInterval(this.timer)
    this.forget()
    this.client.close()
  }

  private hear(telling: Telling): void {
    if (this.world.subscriptions.size === 0) return
    try {
      this.followClock()
      for (const happening of [telling()].flat()) this.publish(happening)
    } catch (error) {
      // Whoever made it happen must not suffer from those who are told.
      process.stderr.write(`SANDBOX FAILURE webhook: ${error instanceof Error ? error.stack : error}\n`)
    }
  }

  private followClock(): void {
    const now = this.world.now()
    const from = this.toldUntil
    this.toldUntil = now
    if (this.world.subscriptions.size === 0) return
    for (const happening of broughtByClock(this.world, from, now)) this.publish(happening)
  }

  private publish(happening: Happening): void {
    const traceId = randomUUID()
    for (const subscription of this.world.subscriptions.values()) {
      const reader = isFor(this.world, subscription, happening) && readerOf(this.world, subscription)
      if (!reader) continue
      const envelope = composeEvent(this.world, reader, happening, traceId)
      this.post(subscription, happening.event, traceId, JSON.stringify(envelope))
    }
  }
}
