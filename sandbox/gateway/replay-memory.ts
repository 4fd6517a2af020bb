const LIFETIME_SECONDS = 600

/** Remembers which (tenant, timestamp, nonce) came by; ten minutes cover the clock window on both sides. */
export class ReplayMemory {
  private seen = new Map<string, number>()

  /** Whether this is the first time; remembers it. `now` is real Unix seconds. */
  isFirst(tenant: string, timestamp: string, nonce: string, now: number): boolean {
    this.forget(now)
    const key = JSON.stringify([tenant, timestamp, nonce])
    if (this.seen.has(key)) return false
    this.seen.set(key, now + LIFETIME_SECONDS)
    return true
  }

  /** A map keeps the order of insertion, so the oldest entries come first. */
  private forget(now: number): void {
    for (const [key, until] of this.seen) {
      if (until > now) return
      this.seen.delete(key)
    }
  }
}
