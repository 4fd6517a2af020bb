import type { Delivery } from './delivery'

/** The deliveries of one subscription that are due, and how many of them are on the way. */
export class Lane {
  private due: Delivery[] = []
  private head = 0
  active = 0

  push(delivery: Delivery): void {
    this.due.push(delivery)
  }

  /** The next one to send: the oldest, or the newest where the mode says so. Dropped ones are passed over. */
  take(order: 'oldest' | 'newest'): Delivery | undefined {
    while (this.head < this.due.length) {
      const delivery = order === 'newest' ? this.due.pop() : this.due[this.head++]
      if (this.head > 1000 && this.head * 2 > this.due.length) {
        this.due = this.due.slice(this.head)
        this.head = 0
      }
      if (delivery?.state === 'waiting') return delivery
    }
    this.due = []
    this.head = 0
    return undefined
  }
}
