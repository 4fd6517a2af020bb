export interface Counts {
  exchanges: number
  refreshes: number
  rejected: number
}

const none = (): Counts => ({ exchanges: 0, refreshes: 0, rejected: 0 })

/** How often the token endpoints gave a pair or refused, in total and per open_id. */
export class TokenCounters {
  private total = none()
  private perOpenId = new Map<string, Counts>()

  count(what: keyof Counts, openId?: string): void {
    this.total[what] += 1
    if (!openId) return
    const counts = this.perOpenId.get(openId) ?? none()
    counts[what] += 1
    this.perOpenId.set(openId, counts)
  }

  report() {
    return { ...this.total, byOpenId: Object.fromEntries(this.perOpenId) }
  }

  clear(): void {
    this.total = none()
    this.perOpenId.clear()
  }
}
