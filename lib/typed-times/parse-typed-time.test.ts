import { describe, expect, it } from 'vitest'
import { parseTypedTime, type Reading } from './parse-typed-time'

/** A Wednesday, 10:20 in Shanghai. */
const now = new Date('2026-03-11T02:20:00Z')
const timeZone = 'Asia/Shanghai'

const short = ({ start, end, isSkipped }: Reading): string => {
  const until = end ? `-${end.day === start.day ? '' : `${end.day} `}${end.time}` : ''
  return `${start.day} ${start.time}${until}${isSkipped ? ' skipped' : ''}`
}
const read = (text: string, at: { now?: Date; timeZone?: string } = {}) =>
  parseTypedTime(text, { now, timeZone, ...at }).map(short)

describe('a typed time', () => {
  it.each([
    ['明天下午3点 1小时', '2026-03-12 15:00-16:00'],
    ['周五 10:30-11', '2026-03-13 10:30-11:00'],
    ['后天上午十点半', '2026-03-13 10:30'],
    ['明天下午3点到4点', '2026-03-12 15:00-16:00'],
    ['明天 下午三点一刻 四十五分钟', '2026-03-12 15:15-16:00'],
    ['今晚8点 一个半小时', '2026-03-11 20:00-21:30'],
    ['明早九点', '2026-03-12 09:00'],
    ['下周一上午9点', '2026-03-16 09:00'],
    ['这周日 14:00', '2026-03-15 14:00'],
    ['大后天中午12点 半小时', '2026-03-14 12:00-12:30'],
    ['中午1点', '2026-03-11 13:00'],
    ['3月20日 14:00-15:30', '2026-03-20 14:00-15:30'],
    ['3月1号 上午十点', '2027-03-01 10:00'],
    ['15号 15:00', '2026-03-15 15:00'],
    ['2026-04-29 16:30-19:30', '2026-04-29 16:30-19:30'],
    ['２０２６年４月２９日 １６：３０', '2026-04-29 16:30'],
    ['星期四晚上11点到1点', '2026-03-12 23:00-2026-03-13 01:00'],
    ['三天后下午两点', '2026-03-14 14:00'],
    ['半小时后', '2026-03-11 10:50'],
    ['2小时后 30分钟', '2026-03-11 12:20-12:50'],
    ['下午3点', '2026-03-11 15:00'],
    ['上午9点', '2026-03-12 09:00'],
    ['tomorrow 3pm for 1 hour', '2026-03-12 15:00-16:00'],
    ['fri 10:30-11:15', '2026-03-13 10:30-11:15'],
    ['Friday at 2 pm, 45 min', '2026-03-13 14:00-14:45'],
    ['next tue 3pm 45m', '2026-03-17 15:00-15:45'],
    ['mon 9am 1h30', '2026-03-16 09:00-10:30'],
    ['today 3-4pm', '2026-03-11 15:00-16:00'],
    ['tonight 10pm to 1am', '2026-03-11 22:00-2026-03-12 01:00'],
    ['Apr 29, 2026 16:30', '2026-04-29 16:30'],
    ['29 April 9:30 a.m. 1.5 hours', '2026-04-29 09:30-11:00'],
    ['day after tomorrow noon', '2026-03-13 12:00'],
    ['in 20 minutes', '2026-03-11 10:40'],
    ['14:00', '2026-03-11 14:00'],
    ['08:00', '2026-03-12 08:00'],
  ])('%j is read as %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['周四 3点', ['2026-03-12 03:00', '2026-03-12 15:00']],
    ['thu 9', ['2026-03-12 09:00', '2026-03-12 21:00']],
    ['周三 15:00', ['2026-03-11 15:00', '2026-03-18 15:00']],
    ['next fri 3pm', ['2026-03-13 15:00', '2026-03-20 15:00']],
    ['4/5 15:00', ['2026-04-05 15:00', '2026-05-04 15:00']],
    ['tomorrow midnight', ['2026-03-12 00:00', '2026-03-13 00:00']],
    ['明天晚上12点', ['2026-03-12 00:00', '2026-03-13 00:00']],
    ['fri 11-1', ['2026-03-13 11:00-13:00', '2026-03-13 23:00-2026-03-14 01:00']],
  ])('%j may mean more than one thing, and all of them are offered', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each([
    '',
    'soon',
    '周五',
    '1小时',
    '明天下午',
    'tomorrow 25:00',
    '明天 13:75',
    '2月30日 10:00',
    '13pm',
    '明天3点 带电脑',
    'fri 3pm or 4pm',
    '10-11-12',
    '会议 351-322-626',
  ])('%j is not guessed at', (text) => {
    expect(read(text)).toEqual([])
  })

  it('means the day of the zone, whatever day it is elsewhere', () => {
    const late = new Date('2026-03-11T17:00:00Z')
    expect(read('明天 14:00', { now: late })).toEqual(['2026-03-13 14:00'])
    expect(read('tomorrow 14:00', { now: late, timeZone: 'America/Los_Angeles' })).toEqual(['2026-03-12 14:00'])
  })

  it('says where the clock skips what was typed, and keeps a length over the change', () => {
    const newYork = { now: new Date('2026-03-06T12:00:00Z'), timeZone: 'America/New_York' }
    expect(read('sun 2:30am', newYork)).toEqual(['2026-03-08 03:30 skipped'])
    expect(read('sun 1:30am 1h', newYork)).toEqual(['2026-03-08 01:30-03:30'])
    const autumn = { now: new Date('2026-10-30T12:00:00Z'), timeZone: 'America/New_York' }
    expect(read('sun 12:30 1h', autumn)).toEqual(['2026-11-01 12:30-13:30'])
    expect(read('sun 1:30am 2h', autumn)).toEqual(['2026-11-01 01:30-02:30'])
  })

  it('is looked for in a hostile text without trying every way to read it', () => {
    expect(read('1 '.repeat(5_000))).toEqual([])
    expect(read(`${'十'.repeat(5_000)}点`)).toEqual([])
  })
})
