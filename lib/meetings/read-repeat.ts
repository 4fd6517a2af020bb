import type { ParsedRepeat } from './parse-invitation'

type Kind = Omit<ParsedRepeat, 'until'>

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const CHINESE_WEEKDAYS = '日一二三四五六'
const PLACES = ['', 'first', 'second', 'third', 'fourth', 'fifth']
const CHINESE_PLACES = ' 一二三四五'

const every =
  /(?:每(?:隔)? ?(个?)(\d+|两|二)? ?个?(天|日|工作日|周|星期|月)|every (?:(\d+|two|other) )?(day|weekday|workday|week|month)s?)/iu

/** What repeats in an invitation's line: `每周 (周六)`, `every 2 weeks (Mon, Wed)`. Undefined for what the form has no words for. */
export function readRepeat(text: string): Kind | undefined {
  const found = every.exec(text)
  if (!found) return undefined
  const step = stepOf(found[2] ?? found[4])
  const unit = (found[3] ?? found[5] ?? '').toLowerCase()
  const on = /^ ?\(([^)]*)\)/u.exec(text.slice(found.index + found[0].length))?.[1]
  if (/^(?:工作日|weekday|workday)$/u.test(unit)) return step === 1 ? { frequency: 'weekdays' } : undefined
  if (/^(?:天|日|day)$/u.test(unit)) return step === 1 ? { frequency: 'daily' } : custom('day', step, [])
  return /^(?:周|星期|week)$/u.test(unit) ? weekly(step, on) : monthly(step, on)
}

function stepOf(text = '1'): number {
  return /^\d+$/.test(text) ? Number(text) : 2
}

const custom = (unit: NonNullable<Kind['custom']>['unit'], step: number, days: number[]): Kind => ({
  frequency: 'custom',
  custom: { unit, step, days },
})

function weekly(step: number, on: string | undefined): Kind | undefined {
  const days = (on ?? '')
    .split(/[、,] ?/u)
    .filter(Boolean)
    .map(weekdayOf)
  if (days.includes(-1)) return undefined
  if (days.length <= 1 && step <= 2) return { frequency: step === 1 ? 'weekly' : 'biweekly' }
  return days.length > 0 ? custom('week', step, days) : undefined
}

/** -1 for what is no weekday. */
function weekdayOf(text: string): number {
  const chinese = /^(?:周|星期)([日天一二三四五六])$/u.exec(text)?.[1]
  return chinese
    ? CHINESE_WEEKDAYS.indexOf(chinese.replace('天', '日'))
    : WEEKDAYS.indexOf(text.slice(0, 3).toLowerCase())
}

function monthly(step: number, on: string | undefined): Kind | undefined {
  const date = /^(?:day )?(\d{1,2})[日号]?$/iu.exec(on ?? '')?.[1]
  if (date || on === undefined)
    return step === 1 ? { frequency: 'monthly' } : date ? custom('monthByDate', step, [Number(date)]) : undefined
  const chinese = /^第([一二三四五])个周/u.exec(on)?.[1]
  const place = chinese ? CHINESE_PLACES.indexOf(chinese) : PLACES.indexOf(on.split(' ')[0]?.toLowerCase() ?? '')
  return place > 0 ? custom('monthByWeek', step, [place]) : undefined
}
