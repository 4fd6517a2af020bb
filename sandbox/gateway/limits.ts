import type { Caller } from './operation'
import { refusal } from './refuse'

/** Documented limits; off by default. */
export interface LimitSettings {
  enabled: boolean
  /** Per application with the enterprise secret, per user with OAuth (190310). */
  perMinute: number
  /** Per application (190311). */
  perDay: number
  /** One operation, per application and day (190312); no number is documented. */
  operationPerDay: number
  /** Account-level operations, per application, as newer pages have it (190313). */
  accountPerMinute: number
  /** Each operation whose page sets a limit of its own, per application: 9061 for meetings, else 190310. */
  heavyPerMinute: number
  /** Meetings made by one user (500029). */
  createsPerHour: number
}

const DOCUMENTED: LimitSettings = {
  enabled: false,
  perMinute: 300,
  perDay: 200_000,
  operationPerDay: 200_000,
  accountPerMinute: 100,
  heavyPerMinute: 10,
  createsPerHour: 2000,
}

const MINUTE = 60
const HOUR = 3600
const DAY = 86_400

/** What the limits ask of an operation. */
interface Counted {
  id: string
  path: string
  perMinute?: number
}

/** Counts calls in fixed windows of the sandbox clock. */
export class Limits {
  settings: LimitSettings = { ...DOCUMENTED }
  private windows = new Map<string, { window: number; count: number }>()

  change(settings: Partial<LimitSettings>): LimitSettings {
    this.settings = { ...this.settings, ...settings }
    return this.settings
  }

  reset(): void {
    this.settings = { ...DOCUMENTED }
    this.windows.clear()
  }

  /** Check 9: throws 190310 to 190313 or 9061, all HTTP 500. */
  countCall(caller: Caller, tenant: string, operation: Counted | undefined, now: number): void {
    const { enabled, perMinute, perDay, operationPerDay } = this.settings
    if (!enabled) return
    if (this.exceeds(`minute ${tenant}`, MINUTE, perMinute, now)) throw refusal(190310, undefined, 500)
    if (caller.mode === 'secret' && this.exceeds(`day ${tenant}`, DAY, perDay, now))
      throw refusal(190311, undefined, 500)
    if (!operation) return
    if (this.exceeds(`${operation.id} day ${tenant}`, DAY, operationPerDay, now)) throw refusal(190312, undefined, 500)
    this.countAccountLevel(tenant, operation, now)
  }

  private countAccountLevel(tenant: string, operation: Counted, now: number): void {
    const { accountPerMinute, heavyPerMinute } = this.settings
    const isAccountLevel = operation.path.startsWith('/v1/corp/')
    if (isAccountLevel && this.exceeds(`account ${operation.id} ${tenant}`, MINUTE, accountPerMinute, now)) {
      throw refusal(190313, undefined, 500)
    }
    if (operation.perMinute === undefined) return
    if (this.exceeds(`heavy ${operation.id} ${tenant}`, MINUTE, heavyPerMinute, now)) {
      throw refusal(operation.id === 'listCorpMeetings' ? 9061 : 190310, undefined, 500)
    }
  }

  /** The quota of one user on new meetings; throws 500029. */
  countCreate(user: string, now: number): void {
    const { enabled, createsPerHour } = this.settings
    if (enabled && this.exceeds(`creates ${user}`, HOUR, createsPerHour, now)) throw refusal(500029, undefined, 500)
  }

  private exceeds(key: string, seconds: number, limit: number, now: number): boolean {
    const window = Math.floor(now / seconds)
    const known = this.windows.get(key)
    const count = known?.window === window ? known.count + 1 : 1
    this.windows.set(key, { window, count })
    return count > limit
  }
}
