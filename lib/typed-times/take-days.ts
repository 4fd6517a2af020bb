import { addDays, type Day, daysBetween } from '@/lib/time'
import { NUMBER, readNumber } from './read-number'
import type { Typed } from './typed'

const words: readonly [RegExp, number][] = [
  [/大后天/u, 3],
  [/后天|後天|the day after tomorrow|day after tomorrow/u, 2],
  [/明天|明日|\b(?:tomorrow|tmrw?|tmw)\b/u, 1],
  [/今天|今日|\btoday\b/u, 0],
]
/** They say the part of the day too, which stays in the text. */
const parts: readonly [RegExp, number, string][] = [
  [/明早/u, 1, '早上'],
  [/明晚/u, 1, '晚上'],
  [/今早/u, 0, '早上'],
  [/今晚/u, 0, '晚上'],
  [/\btonight\b/u, 0, '晚上'],
]

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const WEEK = 7

/** Takes the day out of the text: each day it may mean, soonest first; undefined where it names none. */
export function takeDays(typed: Typed, today: Day): Day[] | undefined {
  return takeDate(typed, today) ?? takeNear(typed, today) ?? takeWeekday(typed, today)
}

function takeDate(typed: Typed, today: Day): Day[] | undefined {
  const full = typed.take(/\b(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?/u)
  if (full) return real([`${full[1]}-${two(full[2])}-${two(full[3])}`])
  const chinese = typed.take(new RegExp(`(${NUMBER})月(${NUMBER})[日号]?`, 'u'))
  if (chinese) return coming(readNumber(chinese[1] ?? ''), readNumber(chinese[2] ?? ''), today)
  const slashed = typed.take(/\b(\d{1,2})\/(\d{1,2})\b/u)
  if (slashed) {
    const [one, other] = [Number(slashed[1]), Number(slashed[2])]
    // The month first or the day first: both are usual.
    return [...new Set([...coming(one, other, today), ...coming(other, one, today)])]
  }
  const british = typed.take(
    new RegExp(`(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?\\b`, 'u'),
  )
  if (british) return named(british[2], british[1], british[3], today)
  const american = typed.take(new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b(?!:)`, 'u'))
  if (american) return named(american[1], american[2], american[3], today)
  const date = typed.take(new RegExp(`(${NUMBER})[日号]`, 'u'))
  return date && dateOnly(readNumber(date[1] ?? ''), today)
}

function takeNear(typed: Typed, today: Day): Day[] | undefined {
  for (const [pattern, distance] of words) if (typed.take(pattern)) return [addDays(today, distance)]
  for (const [pattern, distance, part] of parts) {
    if (!pattern.test(typed.rest)) continue
    typed.rest = typed.rest.replace(pattern, ` ${part}`)
    return [addDays(today, distance)]
  }
  const after = typed.take(new RegExp(`(${NUMBER})天(?:以?后|之后)|\\bin (\\d{1,3}) days?\\b`, 'u'))
  return after && [addDays(today, readNumber(after[1] ?? after[2] ?? '0'))]
}

function takeWeekday(typed: Typed, today: Day): Day[] | undefined {
  const now = weekdayOf(today)
  const monday = addDays(today, -((now + 6) % WEEK))
  const chinese = typed.take(/(下下|下|这|這|本)?个?(?:周|週|星期|礼拜)([一二三四五六日天1-7])/u)
  if (chinese) {
    const [, which = '', name = ''] = chinese
    const place = name === '日' || name === '天' ? 7 : readNumber(name)
    const weeks = which === '下下' ? 2 : which === '下' ? 1 : 0
    if (which) return [addDays(monday, weeks * WEEK + place - 1)]
    return comingWeekday(place % WEEK, today)
  }
  const english = typed.take(
    /\b(?:(next|this|coming|on) )?(sun|mon|tue|wed|thu|fri|sat)(?:s?day|sday|nesday|rsday|urday|s|rs|r)?\b/u,
  )
  if (!english) return undefined
  const [, which, name = ''] = english
  const weekday = WEEKDAYS.indexOf(name)
  if (which === 'this') return [addDays(monday, (weekday + 6) % WEEK)]
  const days = comingWeekday(weekday, today)
  if (which !== 'next') return days
  const [nearest = today] = days
  const first = nearest === today ? addDays(today, WEEK) : nearest
  // Said in the same week, people mean the coming one or the one after it.
  return daysBetween(monday, first) < WEEK ? [first, addDays(first, WEEK)] : [first]
}

/** Today counts, and so does today in a week, where today is that weekday. */
function comingWeekday(weekday: number, today: Day): Day[] {
  const distance = (weekday - weekdayOf(today) + WEEK) % WEEK
  return distance === 0 ? [today, addDays(today, WEEK)] : [addDays(today, distance)]
}

const two = (number: string | number = ''): string => String(number).padStart(2, '0')
const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Days that the calendar has. */
function real(days: string[]): Day[] {
  return days.filter((day) => {
    const date = new Date(`${day}T00:00:00Z`)
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
  })
}

/** The next time that this date comes. */
function coming(month: number, date: number, today: Day): Day[] {
  const year = Number(today.slice(0, 4))
  const days = real([year, year + 1].map((each) => `${each}-${two(month)}-${two(date)}`))
  return days.filter((day) => day >= today).slice(0, 1)
}

function named(month = '', date = '', year: string | undefined, today: Day): Day[] {
  const number = MONTHS.indexOf(month) + 1
  return year ? real([`${year}-${two(number)}-${two(date)}`]) : coming(number, Number(date), today)
}

function dateOnly(date: number, today: Day): Day[] {
  const months = [0, 1, 2].map((later) => {
    const month = Number(today.slice(5, 7)) - 1 + later
    return `${Number(today.slice(0, 4)) + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(date)}`
  })
  return real(months)
    .filter((day) => day >= today)
    .slice(0, 1)
}
