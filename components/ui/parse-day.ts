import { addDays, type Day, daysBetween } from '@/lib/time'

const near: Record<string, number> = { 今天: 0, 明天: 1, 后天: 2, 昨天: -1, today: 0, tomorrow: 1, yesterday: -1 }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The day that a typed text means, or null: `2026-03-12`, `2026/3/12`, `3月12日`, `3-12`, `12`, `Mar 12`, `12 March 2026`, `明天`.
 * A text without a year or month means the next such day from today on.
 */
export function parseDay(text: string, today: Day): Day | null {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/[（(].*?[)）]|周.$|^(mon|tue|wed|thu|fri|sat|sun)\w*\.?,?\s+/g, '')
    .trim()
  const distance = near[typed]
  if (distance !== undefined) return addDays(today, distance)

  const numbers = /^(?:(\d{4})\s*[-/.年]\s*)?(?:(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]?$/.exec(typed)
  if (numbers) return complete(numbers[1], numbers[2], numbers[3], today)

  const words = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/.exec(typed)
  if (words) return complete(words[3], monthNumber(words[1]), words[2], today)

  const british = /^(\d{1,2})\s+([a-z]{3,9})\.?(?:,?\s+(\d{4}))?$/.exec(typed)
  if (british) return complete(british[3], monthNumber(british[2]), british[1], today)
  return null
}

function monthNumber(name = ''): string {
  return String(months.indexOf(name.slice(0, 3)) + 1)
}

function complete(year: string | undefined, month: string | undefined, date = '', today: Day): Day | null {
  if (year && !month) return null
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number)
  if (year) return realDay(Number(year), Number(month), Number(date))
  const first = month ? realDay(thisYear, Number(month), Number(date)) : realDay(thisYear, thisMonth, Number(date))
  if (first && daysBetween(today, first) >= 0) return first
  return month
    ? realDay(thisYear + 1, Number(month), Number(date))
    : realDay(thisMonth === 12 ? thisYear + 1 : thisYear, (thisMonth % 12) + 1, Number(date))
}

/** The day, unless the calendar has none: the 30th of February. */
function realDay(year: number, month: number, date: number): Day | null {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : null
}
