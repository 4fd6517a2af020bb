import type { Delivery } from './delivery'

const CAPACITY = 20_000

/** The latest deliveries, oldest first. Those that are pushed out are not sent any more. */
export class DeliveryLog {
  private deliveries = new Map<number, Delivery>()
  private lastId = 0

  constructor(private capacity = CAPACITY) {}

  add(sketch: Pick<Delivery, 'subscription' | 'event' | 'traceId' | 'data' | 'dueAt'>): Delivery {
    this.lastId += 1
    const delivery: Delivery = { id: this.lastId, ...sketch, attempts: [], state: 'waiting', tries: 0 }
    this.deliveries.set(delivery.id, delivery)
    if (this.deliveries.size > this.capacity) this.dropOldest()
    return delivery
  }

  get(id: number): Delivery | undefined {
    return this.deliveries.get(id)
  }

  since(id: number): Delivery[] {
    return [...this.deliveries.values()].filter((delivery) => delivery.id > id)
  }

  last(): number {
    return this.lastId
  }

  clear(): void {
    for (const delivery of this.deliveries.values()) drop(delivery)
    this.deliveries.clear()
  }

  private dropOldest(): void {
    for (const oldest of this.deliveries.values()) {
      this.deliveries.delete(oldest.id)
      drop(oldest)
      return
    }
  }
}

function drop(delivery: Delivery): void {
  if (delivery.state === 'waiting') delivery.state = 'dropped'
}
