import { expect, it } from 'vitest'
import { describeRecurrence } from './describe-recurrence'
import type { Recurrence } from './schema'

/** A Thursday, the second of its month, at 14:00. */
const first = { startsAt: '2027-03-11T06:00:00Z', timeZone: 'Asia/Shanghai' }
const ten = { until: { count: 10 } }
const custom = (rule: NonNullable<Recurrence['custom']>): Recurrence => ({ frequency: 'custom', custom: rule, ...ten })

it.each<[Recurrence, string, string]>([
  [{ frequency: 'daily', ...ten }, '每天 14:00，共 10 场', 'Daily at 2:00 PM, 10 meetings'],
  [{ frequency: 'daily', until: { count: 1 } }, '每天 14:00，共 1 场', 'Daily at 2:00 PM, 1 meeting'],
  [
    { frequency: 'weekdays', until: { date: '2027-05-14' } },
    '每个工作日（周一至周五）14:00，至 2027年5月14日',
    'Every weekday at 2:00 PM, until May 14, 2027',
  ],
  [{ frequency: 'weekly', ...ten }, '每周四 14:00，共 10 场', 'Weekly on Thursday at 2:00 PM, 10 meetings'],
  [
    { frequency: 'biweekly', ...ten },
    '每两周的周四 14:00，共 10 场',
    'Every 2 weeks on Thursday at 2:00 PM, 10 meetings',
  ],
  [{ frequency: 'monthly', ...ten }, '每月 11 日 14:00，共 10 场', 'Monthly on the 11th at 2:00 PM, 10 meetings'],
  [custom({ unit: 'day', step: 3, days: [] }), '每 3 天 14:00，共 10 场', 'Every 3 days at 2:00 PM, 10 meetings'],
  [
    custom({ unit: 'week', step: 1, days: [4, 1] }),
    '每周的周一、周四 14:00，共 10 场',
    'Every week on Monday and Thursday at 2:00 PM, 10 meetings',
  ],
  [
    custom({ unit: 'monthByWeek', step: 2, days: [2] }),
    '每 2 个月的第 2 个周四 14:00，共 10 场',
    'Every 2 months on the 2nd Thursday at 2:00 PM, 10 meetings',
  ],
  [
    custom({ unit: 'monthByDate', step: 1, days: [11, 23] }),
    '每月的 11、23 日 14:00，共 10 场',
    'Every month on the 11th and 23rd at 2:00 PM, 10 meetings',
  ],
])('%j', (recurrence, chinese, english) => {
  expect(describeRecurrence({ ...first, recurrence }, 'zh-CN')).toBe(chinese)
  expect(describeRecurrence({ ...first, recurrence }, 'en')).toBe(english)
})

it('says how many there are and which day is the last, where that is known', () => {
  const recurrence: Recurrence = { frequency: 'weekly', ...ten }
  const known = { ...first, recurrence, count: 9, lastsUntil: '2027-05-13' }
  expect(describeRecurrence(known, 'zh-CN')).toBe('每周四 14:00，共 9 场，至 2027年5月13日')
  expect(describeRecurrence(known, 'en')).toBe('Weekly on Thursday at 2:00 PM, 9 meetings, until May 13, 2027')
})
