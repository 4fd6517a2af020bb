import { NUMBER, readNumber } from './read-number'
import type { Typed } from './typed'

/** Minutes since the midnight with which its day begins; more than a day's for what is said of the night after it. */
export interface Clocks {
  start: number
  end?: number
}

const HALF_DAY = 720
const DAY = 1440

const PART =
  '(凌晨|清晨|早上|早晨|上午|中午|午后|下午|傍晚|晚上|夜里|半夜|at night|in the morning|in the afternoon|in the evening)'
const HOUR = `(${NUMBER})(?:[:：](\\d{2})|[点點时時](半|[一三]刻|钟|整|${NUMBER}分?)?)?`
const CLOCK = `(?:(noon|midnight|正午)|${PART}? ?${HOUR} ?(a\\.?m\\b\\.?|p\\.?m\\b\\.?)?(?: ${PART})?)`
const clocks = new RegExp(
  `(?:\\bat )?(?<![\\d:])${CLOCK}(?: ?(?:-|–|—|~|～|到|至|\\bto\\b|\\buntil\\b|\\btill\\b) ?${CLOCK})?(?![\\d:])`,
  'u',
)

/** Groups of one clock in the pattern. */
const GROUPS = 7

interface Said {
  word?: string
  part?: string
  hour: number
  minutes: number
  /** `15:00`, `08:30`: read as it stands. */
  isExact: boolean
}

/** Takes start and end out of the text: each pair it may mean; none where the clock has no such time, undefined where it names none. */
export function takeClocks(typed: Typed): Clocks[] | undefined {
  const found = typed.take(clocks)
  if (!found) return undefined
  const start = readSaid(found.slice(1, 1 + GROUPS))
  const end = found[1 + GROUPS] || found[3 + GROUPS] ? readSaid(found.slice(1 + GROUPS, 1 + 2 * GROUPS)) : undefined
  if (!isReal(start) || (end && !isReal(end))) return []
  // `3-4pm`: what is said of the end holds for the start.
  const known = start.part || !end?.part || start.word ? start : { ...start, part: end.part }
  const starts = minutesOf(known)
  if (!end) return starts.map((minutes) => ({ start: minutes }))
  return starts.map((minutes) => ({ start: minutes, end: endAfter(minutes, end) }))
}

function readSaid([word, before, hour = '', colon, past, half, after]: (string | undefined)[]): Said {
  return {
    word,
    part: (half?.replaceAll('.', '') ?? before ?? after)?.trim(),
    hour: readNumber(hour || '0'),
    minutes: colon ? Number(colon) : minutesPast(past),
    isExact: hour.length === 2 && (colon !== undefined || Number(hour) > 12) && /^\d/.test(hour),
  }
}

function minutesPast(past = ''): number {
  if (past === '半') return 30
  if (past === '一刻') return 15
  if (past === '三刻') return 45
  return past === '' || past === '钟' || past === '整' ? 0 : readNumber(past.replace('分', ''))
}

const isReal = ({ hour, minutes, part }: Said): boolean =>
  hour <= 24 &&
  minutes < 60 &&
  (hour < 24 || minutes === 0) &&
  !(part && /^[ap]m$/.test(part) && (hour === 0 || hour > 12))

/** Each time of day that was perhaps meant. */
function minutesOf({ word, part, hour, minutes, isExact }: Said): number[] {
  if (word === 'noon' || word === '正午') return [HALF_DAY]
  // The night before or the night after: people mean either.
  if (word === 'midnight') return [0, DAY]
  const at = hour * 60 + minutes
  const inHalf = (hour % 12) * 60 + minutes
  if (part === undefined) {
    if (isExact || hour === 0 || hour > 12) return [at]
    if (hour === 12) return [HALF_DAY + minutes]
    // `9:30` is read on the clock of 24 hours; `3:30`, `9` may be either half.
    return minutes > 0 && hour >= 8 ? [at] : [at, at + HALF_DAY]
  }
  if (hour > 12) return [at]
  if (part === 'am') return hour === 12 ? [minutes, DAY + minutes] : [inHalf]
  if (/^(?:凌晨|清晨|早上|早晨|上午|in the morning)$/u.test(part)) return [hour === 12 && part === '上午' ? at : inHalf]
  if (/^(?:中午)$/u.test(part)) return [hour >= 10 ? at : at + HALF_DAY]
  if (/^(?:晚上|夜里|半夜|at night)$/u.test(part)) {
    if (hour === 12) return [minutes, DAY + minutes]
    return hour < 5 ? [inHalf, DAY + inHalf] : [inHalf + HALF_DAY]
  }
  return [inHalf + HALF_DAY]
}

/** The first time after the start that the end may be. */
function endAfter(start: number, end: Said): number {
  const said =
    end.part || end.isExact || end.word
      ? minutesOf(end)
      : [end.hour * 60 + end.minutes, (end.hour % 12) * 60 + end.minutes + HALF_DAY]
  const all = said.flatMap((minutes) => [minutes, minutes + DAY]).sort((one, other) => one - other)
  return all.find((minutes) => minutes > start) ?? start + DAY
}
