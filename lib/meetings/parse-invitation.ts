import { addDays, type Day, type WallTime } from '@/lib/time'
import { findZone } from './find-zone'
import { parseCode } from './parse-code'
import { readRepeat } from './read-repeat'

/** How a pasted series repeats, in the terms of the form; weekdays count from Sunday, 0. */
export interface ParsedRepeat {
  frequency: 'daily' | 'weekdays' | 'weekly' | 'biweekly' | 'monthly' | 'custom'
  until: { date: Day }
  custom?: { unit: 'day' | 'week' | 'monthByWeek' | 'monthByDate'; step: number; days: number[] }
}

/** What an invitation says, as far as it does. */
export interface ParsedInvitation {
  code?: string
  subject?: string
  start?: WallTime
  end?: WallTime
  timeZone?: string
  repeat?: ParsedRepeat
  /** It repeats in a way that is not understood. */
  hasOtherRepeat: boolean
  password?: string
}

const labels = {
  subject: '会议主题|會議主題|Meeting ?(?:Topic|Subject)|Topic|Subject',
  time: '会议时间|會議時間|Meeting ?Time|Time|When',
  repeat: '重复周期|重復週期|Repeats?|Recurring(?: ?Meeting)?',
  code: '#? ?(?:腾讯会议|騰訊會議|Tencent ?Meeting|VooV ?Meeting)(?: ?(?:号|ID|code))?|会议 ?(?:ID|号码?)|會議 ?(?:ID|號碼?)|Meeting ?(?:code|ID|number)',
  password: '会议密码|會議密碼|入会密码|密码|密碼|Passcode|(?:Meeting ?)?Password',
  link: '点击链接入会[^:：\\n]{0,20}|入会链接|Click the link to join[^:：\\n]{0,40}|Join(?: ?link)?',
} as const
type Name = keyof typeof labels

const named = Object.entries(labels)
  .map(([name, words]) => `(?<${name}>${words})`)
  .join('|')
/** At the beginning of a line, past the signs of lists, quotes and bold text. */
const onLines = new RegExp(`^[\\s>*•\\-\\\\]*(?:${named})\\**[ \\t]*[:：]\\**`, 'gimu')
/** Anywhere in a text that lost its lines: Chinese labels stand without a space before them. */
const inLine = new RegExp(`(?:(?<![\\p{L}\\p{N}])|(?=[\\p{Script=Han}#]))(?:${named})[ \\t]*[:：]`, 'giu')
const ends = /手机一键拨号入会|复制该信息|点击链接入会|One[- ]tap mobile|Copy this information/iu

const TEXT_MAX = 20_000

/**
 * Reads an invitation in Chinese or English, with its lines or without, as Tencent Meeting and this console write them. Undefined for a
 * text that is none: two of subject, time and code at least must be named. `ownZone` is taken where a zone's name fits several.
 */
export function parseInvitation(pasted: string, ownZone: string): ParsedInvitation | undefined {
  const text = pasted.slice(0, TEXT_MAX).replaceAll(/\r\n?/g, '\n').trim()
  const parts = partsOf(text)
  const when = normal(parts.time ?? parts.repeat ?? '')
  const times = readTimes(when)
  const code = parts.code === undefined ? undefined : parseCode(`会议号:${parts.code}`)
  const subject = subjectIn(parts.subject, /\*\*[:：]/u.test(text)) || undefined
  if ([subject, times, code].filter(Boolean).length < 2) return undefined
  const repeat = repeatIn(normal(parts.repeat ?? ''))
  const password = /^\s*(\d{4,6})(?!\d)/.exec(normal(parts.password ?? ''))?.[1]
  return {
    ...(code ? { code } : {}),
    ...(subject ? { subject } : {}),
    ...times,
    ...(times ? zoneOf(when, times, ownZone) : {}),
    ...(repeat ? { repeat } : {}),
    hasOtherRepeat: parts.repeat !== undefined && !repeat,
    ...(password ? { password } : {}),
  }
}

/** The first line; without the signs that keep Markdown from reading it. */
function subjectIn(value = '', isMarkdown: boolean): string {
  const line = value.split('\n')[0]?.trim() ?? ''
  return isMarkdown ? line.replaceAll(/\\([\\`*_{}[\]<>#|~&!])/g, '$1') : line
}

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‐-―−~]/gu, '-')
    .trim()

/** What stands behind each label, up to the next one. */
function partsOf(text: string): Partial<Record<Name, string>> {
  const found = [...text.matchAll(text.includes('\n') ? onLines : inLine)]
  const parts: Partial<Record<Name, string>> = {}
  found.forEach((match, index) => {
    const name = (Object.keys(labels) as Name[]).find((each) => match.groups?.[each] !== undefined)
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index).split(ends)[0] ?? ''
    if (name) parts[name] ??= value.trim()
  })
  return parts
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DATE = `(?:(\\d{4})[/.\\-年](\\d{1,2})[/.\\-月](\\d{1,2})日?|(?:[A-Za-z]{3,9}\\.?, )?([A-Za-z]{3})[a-z]*\\.? (\\d{1,2}),? (\\d{4}))`
const CLOCK = '(\\d{1,2}):(\\d{2})(?::\\d{2})? ?([AaPp][Mm])?'
const span = new RegExp(`${DATE}[ ,]*(?:- ?${DATE})?[ ,(]*${CLOCK} ?- ?(?:次日 ?)?(?:${DATE}[ ,]*)?${CLOCK}`, 'u')
const single = new RegExp(`${DATE}[ ,]*${CLOCK}`, 'u')
const days = new RegExp(`${DATE} ?- ?${DATE}`, 'u')
const OFFSET_BETWEEN = / \((?:GMT|UTC)[+-][\d:]{1,5}\) - /u

function readTimes(when: string): { start: WallTime; end?: WallTime } | undefined {
  // Where the clocks change meanwhile, the start has an offset of its own.
  const text = when.replace(OFFSET_BETWEEN, ' - ')
  const found = span.exec(text)
  if (!found) {
    const [, ...groups] = single.exec(text) ?? []
    const [day, time] = [readDay(groups.slice(0, 6)), readClock(groups.slice(6, 9))]
    return day && time ? { start: { day, time } } : undefined
  }
  const groups = found.slice(1)
  const [day, time] = [readDay(groups.slice(0, 6)), readClock(groups.slice(12, 15))]
  const endTime = readClock(groups.slice(21, 24))
  if (!day || !time || !endTime) return undefined
  const endDay = readDay(groups.slice(15, 21)) ?? (endTime <= time ? addDays(day, 1) : day)
  return { start: { day, time }, end: { day: endDay, time: endTime } }
}

function readDay([year, month, date, name = '', nameDate, nameYear]: (string | undefined)[]): Day | undefined {
  const number = year ? Number(month) : MONTHS.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1
  const two = (part: string | number = '') => String(part).padStart(2, '0')
  const day = `${year ?? nameYear}-${two(number)}-${two(date ?? nameDate)}`
  const parsed = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) ? day : undefined
}

function readClock([hour = '', minutes = '', half]: (string | undefined)[]): string | undefined {
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour)
  return hours < 24 && Number(minutes) < 60 ? `${String(hours).padStart(2, '0')}:${minutes}` : undefined
}

function zoneOf(
  when: string,
  { start, end = start }: { start: WallTime; end?: WallTime },
  ownZone: string,
): { timeZone?: string } {
  const text = when.replace(OFFSET_BETWEEN, ' - ')
  const at = text === when ? start : end
  const found = /\((?:GMT|UTC)([+-])(\d{1,2}):?(\d{2})?\) ?([^\n]*)/u.exec(text)
  if (!found) return {}
  const [, sign, hours, minutes = '0', name = ''] = found
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const timeZone = findZone({ name: name.split(' - ')[0]?.trim() ?? '', offset, at }, ownZone)
  return timeZone ? { timeZone } : {}
}

function repeatIn(text: string): ParsedRepeat | undefined {
  const date = readDay(days.exec(text)?.slice(7, 13) ?? [])
  const kind = readRepeat(text)
  return date && kind ? { ...kind, until: { date } } : undefined
}
