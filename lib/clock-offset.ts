import 'server-only'
import { log } from './log'
import { metrics } from './metrics'

/** Tencent refuses from five minutes on: by then somebody should have looked. */
export const OFFSET_MAX_S = 120

type Clock = 'database' | 'tencent'

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleClocks?: Map<Clock, number> }
shared.consoleClocks ??= new Map()
const offsets = shared.consoleClocks

/** Remembers how far another clock is ahead of ours, in seconds; says so in the log when it gets too far, and when that ends. */
export function noteClock(of: Clock, offset: number): void {
  const wasOff = isOff(of)
  offsets.set(of, offset)
  metrics().clock.set({ of }, offset)
  if (isOff(of) === wasOff) return
  const facts = { of, offsetSeconds: Math.round(offset) }
  if (wasOff) log.info(facts, 'the clocks agree again')
  else log.error(facts, 'our clock and another disagree: run NTP')
}

/** The `Date` of an answer of Tencent's; without one nothing is known. */
export function noteAnswerDate(date: string | null, now = Date.now()): void {
  const at = date === null ? Number.NaN : Date.parse(date)
  if (!Number.isNaN(at)) noteClock('tencent', (at - now) / 1_000)
}

/** Whether the last word of that clock was too far from ours. */
export const isOff = (of: Clock): boolean => Math.abs(offsets.get(of) ?? 0) > OFFSET_MAX_S
