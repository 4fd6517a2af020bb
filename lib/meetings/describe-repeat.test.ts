import { describe, expect, it } from 'vitest'
import { describeRepeat } from './describe-repeat'

const zone = 'Asia/Shanghai'
const at = (...days: string[]) =>
  days.map((day) => ({ startsAt: `${day}T13:00:00Z`, endsAt: `${day}T14:30:00Z`, cancelled: false }))

describe('how a series repeats', () => {
  it.each([
    [
      at('2022-10-15', '2022-10-22', '2022-10-29', '2022-11-05'),
      '2022/10/15-2022/11/05 21:00-22:30, 每周 (周六)',
      'Oct 15, 2022 - Nov 5, 2022 21:00-22:30, every week (Sat)',
    ],
    [
      at('2026-03-02', '2026-03-03', '2026-03-04'),
      '2026/03/02-2026/03/04 21:00-22:30, 每天',
      'Mar 2, 2026 - Mar 4, 2026 21:00-22:30, every day',
    ],
    [
      at('2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09', '2026-03-10'),
      '2026/03/02-2026/03/10 21:00-22:30, 每个工作日',
      'Mar 2, 2026 - Mar 10, 2026 21:00-22:30, every weekday',
    ],
    [
      at('2026-03-02', '2026-03-16', '2026-03-30'),
      '2026/03/02-2026/03/30 21:00-22:30, 每两周 (周一)',
      'Mar 2, 2026 - Mar 30, 2026 21:00-22:30, every 2 weeks (Mon)',
    ],
    [
      at('2026-03-02', '2026-03-04', '2026-03-09', '2026-03-11', '2026-03-16'),
      '2026/03/02-2026/03/16 21:00-22:30, 每周 (周一、周三)',
      'Mar 2, 2026 - Mar 16, 2026 21:00-22:30, every week (Mon, Wed)',
    ],
    [
      at('2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15'),
      '2026/01/15-2026/04/15 21:00-22:30, 每月 (15日)',
      'Jan 15, 2026 - Apr 15, 2026 21:00-22:30, every month (day 15)',
    ],
    [
      at('2026-01-09', '2026-02-13', '2026-03-13', '2026-04-10'),
      '2026/01/09-2026/04/10 21:00-22:30, 每月 (第二个周五)',
      'Jan 9, 2026 - Apr 10, 2026 21:00-22:30, every month (second Fri)',
    ],
    [
      at('2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24', '2026-05-29'),
      '2026/01/30-2026/05/29 21:00-22:30, 每月 (最后一个周五)',
      'Jan 30, 2026 - May 29, 2026 21:00-22:30, every month (last Fri)',
    ],
  ])('is found in its times: %#', (times, chinese, english) => {
    expect(describeRepeat(times, zone, 'zh-CN')).toBe(chinese)
    expect(describeRepeat(times, zone, 'en')).toBe(english)
  })

  it('is not guessed where the times have nothing in common', () => {
    const times = [
      { startsAt: '2026-03-02T01:00:00Z', endsAt: '2026-03-02T02:00:00Z', cancelled: false },
      { startsAt: '2026-03-05T03:00:00Z', endsAt: '2026-03-05T03:30:00Z', cancelled: false },
      { startsAt: '2026-03-17T05:00:00Z', endsAt: '2026-03-17T06:30:00Z', cancelled: false },
    ]
    expect(describeRepeat(times, zone, 'zh-CN')).toBe('2026/03/02-2026/03/17, 共 3 场')
  })

  it('counts what takes place: of one meeting that is left nothing is said', () => {
    const times = at('2026-03-02', '2026-03-03').map((time, index) => ({ ...time, cancelled: index === 1 }))
    expect(describeRepeat(times, zone, 'en')).toBeUndefined()
  })
})
