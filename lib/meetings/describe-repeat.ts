import { type Day, dayOf } from '@/lib/time'
import { findPattern, type Pattern, type Rule, type SeriesTime } from './find-pattern'

type Language = 'zh-CN' | 'en'

/**
 * How a series repeats, in a line: `2022/10/15-2022/11/26 21:00-22:30, 每周 (周六)`. Undefined where fewer than two of its meetings
 * take place.
 */
export function describeRepeat(
  occurrences: readonly (SeriesTime & { cancelled: boolean })[],
  timeZone: string,
  language: Language,
): string | undefined {
  const live = occurrences.filter(({ cancelled }) => !cancelled)
  const days = live.map(({ startsAt }) => dayOf(startsAt, timeZone)).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || days.length < 2) return undefined
  const pattern = findPattern(occurrences, timeZone)
  const range =
    language === 'zh-CN'
      ? `${dayText(first, language)}-${dayText(last, language)}`
      : `${dayText(first, language)} - ${dayText(last, language)}`
  if (!pattern) return `${range}, ${language === 'zh-CN' ? `共 ${days.length} 场` : `${days.length} meetings`}`
  return `${range} ${clockText(pattern, language)}, ${ruleText(pattern.rule, language)}`
}

function dayText(day: Day, language: Language): string {
  if (language === 'zh-CN') return day.replaceAll('-', '/')
  const options = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' } as const
  return new Intl.DateTimeFormat('en-US', options).format(new Date(`${day}T00:00:00Z`))
}

function clockText({ startTime, endTime, nights }: Pattern, language: Language): string {
  if (nights === 0) return `${startTime}-${endTime}`
  if (language === 'en') return `${startTime}-${endTime} (+${nights})`
  return `${startTime}-${nights === 1 ? '次日 ' : `${nights} 天后 `}${endTime}`
}

const weekdays = {
  'zh-CN': ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const places = {
  'zh-CN': ['最后一个', '第一个', '第二个', '第三个', '第四个', '第五个'],
  en: ['last', 'first', 'second', 'third', 'fourth', 'fifth'],
}
const WORKDAYS = '12345'

function ruleText(rule: Rule, language: Language): string {
  if (rule.unit === 'week' && rule.step === 1 && rule.weekdays.join('') === WORKDAYS)
    return language === 'zh-CN' ? '每个工作日' : 'every weekday'
  const on = daysText(rule, language)
  return `${stepText(rule, language)}${on && ` (${on})`}`
}

function stepText({ unit, step }: Rule, language: Language): string {
  const kind = unit === 'day' || unit === 'week' ? unit : 'month'
  if (language === 'en') return step === 1 ? `every ${kind}` : `every ${step} ${kind}s`
  const once = { day: '每天', week: '每周', month: '每月' }[kind]
  const many = { day: '天', week: '周', month: '个月' }[kind]
  if (step === 1) return once
  return step === 2 ? `每两${many}` : `每 ${step} ${many}`
}

function daysText(rule: Rule, language: Language): string {
  if (rule.unit === 'day') return ''
  if (rule.unit === 'week') {
    const names = rule.weekdays.map((weekday) => weekdays[language][weekday])
    return names.join(language === 'zh-CN' ? '、' : ', ')
  }
  if (rule.unit === 'monthDate') return language === 'zh-CN' ? `${rule.date}日` : `day ${rule.date}`
  const place = places[language][Math.max(rule.nth, 0)]
  return `${place}${language === 'en' ? ' ' : ''}${weekdays[language][rule.weekday]}`
}
