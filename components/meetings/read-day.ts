import type { Day } from '@/lib/time'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day that exists, written as a day in an address. */
export function readDay(text: string | null): Day | undefined {
  if (!text || !DAY.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text
}
