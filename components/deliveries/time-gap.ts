import type { DeliveryAttempt } from '@/lib/deliveries/schema'

const SECOND = 1_000
const MINUTE = 60_000

/** How far the time that was signed is from when it came; `unit` where it is not in milliseconds. */
export function timeGap({ headers: { timestamp = '' }, receivedAt }: Pick<DeliveryAttempt, 'headers' | 'receivedAt'>): {
  kind: 'old' | 'ahead' | 'unit' | 'missing'
  minutes: number
} | null {
  if (timestamp === '') return { kind: 'missing', minutes: 0 }
  if (!/^\d{13}$/.test(timestamp)) return { kind: 'unit', minutes: 0 }
  const gap = Date.parse(receivedAt) - Number(timestamp)
  if (Math.abs(gap) < SECOND) return null
  return { kind: gap > 0 ? 'old' : 'ahead', minutes: Math.max(1, Math.round(Math.abs(gap) / MINUTE)) }
}
