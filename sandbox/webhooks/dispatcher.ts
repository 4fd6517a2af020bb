import type { Subscription } from '../state/model'
import type { World } from '../state/world'
import type { Attempt, Delivery } from './delivery'
import type { HttpClient } from './http-client'
import { Lane } from './lane'
import { signWebhook, signWrongly } from './sign-webhook'

const DEADLINE_MS = 5000
const ACK = 'successfully received callback'
/** After the first attempt, in seconds on the sandbox clock. */
const RETRY_DELAYS = [60, 180, 360]
/** At the same time for one subscription. */
const MOST_AT_ONCE = 16

/** Sends what is due, each subscription by itself, and what failed again when the sandbox clock says so. */
export class Dispatcher {
  private lanes = new Map<string, Lane>()
  private later = new Set<Delivery>()
  private isPumping = false

  constructor(
    private world: World,
    private client: HttpClient,
  ) {}

  /** Takes a delivery over; nothing is sent before the caller is done. */
  add(delivery: Delivery): void {
    if (delivery.dueAt > this.world.now()) {
      this.later.add(delivery)
      return
    }
    this.laneOf(delivery.subscription).push(delivery)
    this.pumpSoon()
  }

  /**
   * One more attempt now, beside those that are made by themselves: a failure changes nothing. False while one is on the way, and
   * when the subscription is gone.
   */
  resend(delivery: Delivery): boolean {
    const subscription = this.world.subscriptions.get(delivery.subscription)
    const { state } = delivery
    const isBusy = state === 'sending' || (state === 'waiting' && !this.later.has(delivery))
    if (isBusy || subscription === undefined) return false
    this.later.delete(delivery)
    delivery.state = 'sending'
    void this.attempt(subscription, delivery).then((isTaken) => {
      delivery.state = isTaken ? 'delivered' : state
      if (delivery.state === 'waiting') this.add(delivery)
    })
    return true
  }

  /** To be called when the sandbox clock went on. */
  tick(): void {
    const now = this.world.now()
    const due = [...this.later].filter(({ dueAt, state }) => dueAt <= now || state !== 'waiting')
    due.sort((a, b) => a.dueAt - b.dueAt || a.id - b.id)
    for (const delivery of due) {
      this.later.delete(delivery)
      if (delivery.state === 'waiting') this.add(delivery)
    }
  }

  clear(): void {
    this.later.clear()
    this.lanes.clear()
  }

  private laneOf(subscription: string): Lane {
    const lane = this.lanes.get(subscription) ?? new Lane()
    this.lanes.set(subscription, lane)
    return lane
  }

  private pumpSoon(): void {
    if (this.isPumping) return
    this.isPumping = true
    setImmediate(() => {
      this.isPumping = false
      for (const [id, lane] of this.lanes) this.pump(id, lane)
    })
  }

  private pump(id: string, lane: Lane): void {
    const subscription = this.world.subscriptions.get(id)
    while (lane.active < MOST_AT_ONCE) {
      const delivery = lane.take(this.world.modes.webhookOrder)
      if (delivery === undefined) break
      if (subscription === undefined) {
        delivery.state = 'dropped'
        continue
      }
      lane.active += 1
      void this.deliver(subscription, delivery).finally(() => {
        lane.active -= 1
        this.pumpSoon()
      })
    }
    if (lane.active === 0) this.lanes.delete(id)
  }

  private async deliver(subscription: Subscription, delivery: Delivery): Promise<void> {
    const { modes } = this.world
    delivery.state = 'sending'
    delivery.firstAt ??= this.world.now()
    const isTaken = await this.attempt(subscription, delivery)
    if (isTaken && modes.webhookDuplicate) await this.attempt(subscription, delivery)
    if (isTaken) delivery.state = 'delivered'
    else this.tryLater(delivery)
  }

  private tryLater(delivery: Delivery): void {
    const delay = RETRY_DELAYS[delivery.tries]
    if (delay === undefined) {
      delivery.state = 'failed'
      return
    }
    delivery.tries += 1
    const { firstAt = 0, attempts } = delivery
    const isFromFirst = this.world.modes.webhookRetriesFrom === 'first'
    delivery.dueAt = (isFromFirst ? firstAt : (attempts.at(-1)?.clock ?? firstAt)) + delay
    delivery.state = 'waiting'
    this.add(delivery)
  }

  /** One POST; only the documented words under status 200 mean that it was taken. */
  private async attempt({ url, token }: Subscription, delivery: Delivery): Promise<boolean> {
    const { data } = delivery
    const sign = this.world.modes.webhookSignature === 'right' ? signWebhook : signWrongly
    const attempt: Attempt = {
      at: new Date().toISOString(),
      clock: this.world.now(),
      headers: sign(token, data),
      milliseconds: 0,
    }
    const headers = { 'content-type': 'application/json', ...attempt.headers }
    const body = JSON.stringify({ data })
    Object.assign(attempt, await this.client.send({ method: 'POST', url, headers, body, deadlineMs: DEADLINE_MS }))
    delivery.attempts.push(attempt)
    return attempt.status === 200 && attempt.error === undefined && attempt.body === ACK
  }
}
