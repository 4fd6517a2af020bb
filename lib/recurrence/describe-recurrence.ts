import { type Day, formatTime, toWallTime } from '@/lib/time'
import type { SeriesInput } from './expand-series'

type Locale = Parameters<typeof formatTime>[1]['locale']

interface Described extends Pick<SeriesInput, 'startsAt' | 'timeZone' | 'recurrence'> {
  /** How many occurrences there are, and the day of the last, where that is known. */
  count?: number | undefined
  lastsUntil?: Day | undefined
}

/** A rule in a sentence: `每周四 14:00，共 10 场，至 2026年5月14日`, `Weekly on Thursday at 2:00 PM, 10 meetings, until May 14, 2026`. */
export function describeRecurrence(described: Described, locale: Locale): string {
  const { startsAt, timeZone, recurrence } = described
  const first = toWallTime(startsAt, timeZone).day
  const rhythm = recurrence.custom
    ? customRhythm(first, recurrence.custom, locale)
    : describeFrequency(first, recurrence.frequency, locale)
  const time = formatTime(startsAt, { locale, timeZone })
  const { until } = recurrence
  const count = described.count ?? ('count' in until ? until.count : undefined)
  const last = described.lastsUntil ?? ('date' in until ? until.date : undefined)
  if (locale === 'en') {
    const end = [
      ...(!count ? [] : [`${count} ${count === 1 ? 'meeting' : 'meetings'}`]),
      ...(!last ? [] : [`until ${dateName(last, locale)}`]),
    ]
    return [`${rhythm} at ${time}`, ...end].join(', ')
  }
  const end = [...(!count ? [] : [`共 ${count} 场`]), ...(!last ? [] : [`至 ${dateName(last, locale)}`])]
  return [`${rhythm}${rhythm.endsWith('）') ? '' : ' '}${time}`, ...end].join('，')
}

function dateName(day: Day, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (locale !== 'en') return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  const month = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'short' }).format(date)
  return `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
}

/** The name of a weekday, 0 is Sunday: `周四`, `Thursday`. The 4th of January 1970 was a Sunday. */
export function weekdayName(weekday: number, locale: Locale): string {
  const date = new Date(Date.UTC(1970, 0, 4 + weekday))
  const form = locale === 'en' ? 'long' : 'short'
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, { timeZone: 'UTC', weekday: form }).format(date)
}

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** How often, without when and how long: `每周四`, `Weekly on Thursday`. */
export function describeFrequency(
  first: Day,
  frequency: SeriesInput['recurrence']['frequency'],
  locale: Locale,
): string {
  const weekday = weekdayName(weekdayOf(first), locale)
  const date = Number(first.slice(8))
  const english = {
    daily: 'Daily',
    weekdays: 'Every weekday',
    weekly: `Weekly on ${weekday}`,
    biweekly: `Every 2 weeks on ${weekday}`,
    monthly: `Monthly on the ${ordinal(date)}`,
    custom: 'Custom',
  }
  const chinese = {
    daily: '每天',
    weekdays: '每个工作日（周一至周五）',
    weekly: `每${weekday}`,
    biweekly: `每两周的${weekday}`,
    monthly: `每月 ${date} 日`,
    custom: '自定义',
  }
  return (locale === 'en' ? english : chinese)[frequency]
}

const unitNames = { day: 'day', week: 'week', monthByWeek: 'month', monthByDate: 'month' }

function customRhythm(
  first: Day,
  { unit, step, days }: NonNullable<SeriesInput['recurrence']['custom']>,
  locale: Locale,
): string {
  const sorted = days.toSorted((one, other) => one - other)
  const weekday = weekdayName(weekdayOf(first), locale)
  if (locale === 'en') {
    const every = (name: string) => (step === 1 ? `Every ${name}` : `Every ${step} ${name}s`)
    const list = (words: string[]) => new Intl.ListFormat('en').format(words)
    if (unit === 'day' || days.length === 0) return every(unitNames[unit])
    if (unit === 'week') return `${every('week')} on ${list(sorted.map((each) => weekdayName(each, locale)))}`
    if (unit === 'monthByDate') return `${every('month')} on the ${list(sorted.map(ordinal))}`
    return `${every('month')} on the ${list(sorted.map(ordinal))} ${weekday}`
  }
  const every = (name: string, counted: string) => (step === 1 ? `每${name}` : `每 ${step} ${counted}`)
  if (unit === 'day') return every('天', '天')
  if (days.length === 0) return unit === 'week' ? every('周', '周') : every('月', '个月')
  if (unit === 'week') return `${every('周', '周')}的${sorted.map((each) => weekdayName(each, locale)).join('、')}`
  if (unit === 'monthByDate') return `${every('月', '个月')}的 ${sorted.join('、')} 日`
  return `${every('月', '个月')}的第 ${sorted.join('、')} 个${weekday}`
}

/** `1st`, `22nd`. */
export function ordinal(number: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', many: 'th', zero: 'th', other: 'th' }
  return `${number}${suffix[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]}`
}
