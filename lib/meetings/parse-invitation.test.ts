import { describe, expect, it } from 'vitest'
import { fromWallTime, type WallTime } from '@/lib/time'
import { parseInvitation } from './parse-invitation'
import { writeInvitation } from './write-invitation'
import { writeMarkdownInvitation } from './write-markdown-invitation'

const own = 'Asia/Shanghai'

const chinese = [
  '林晓 邀请您参加腾讯会议',
  '会议主题：产品周会（第三次）：进展',
  '会议时间：2026/04/29 16:30-19:30 (GMT+08:00) 中国标准时间 - 北京',
  '',
  '点击链接入会，或添加至会议列表：',
  'https://meeting.tencent.com/dm/0123456789',
  '',
  '#腾讯会议：351-322-626',
  '会议密码：260824',
  '',
  '手机一键拨号入会',
  '+8675536550000,,351322626# (中国大陆)',
  '',
  '复制该信息，打开手机腾讯会议即可参与',
].join('\n')
const series = [
  '会议主题：读书会',
  '会议时间：2022/10/15 21:00-22:30 (GMT+08:00) 中国标准时间 - 北京',
  '重复周期：2022/10/15-2022/11/26 21:00-22:30, 每周 (周六)',
  '腾讯会议：438-7768-4480',
].join('\n')
const english = [
  'Lin invites you to a Tencent Meeting',
  'Meeting Topic: Weekly: the third',
  'Meeting Time: 2026/04/29 16:30-19:30 (GMT+08:00) China Standard Time - Beijing',
  '',
  'Click the link to join the meeting:',
  'https://meeting.tencent.com/dm/0123456789',
  '',
  '#Tencent Meeting: 351-322-626',
  'Meeting Password: 0042',
].join('\n')

const april = {
  start: { day: '2026-04-29', time: '16:30' },
  end: { day: '2026-04-29', time: '19:30' },
  timeZone: 'Asia/Shanghai',
  hasOtherRepeat: false,
}
const full = { code: '351322626', ...april }

describe('a pasted invitation', () => {
  it.each([
    ['in Chinese', chinese, { ...full, subject: '产品周会（第三次）：进展', password: '260824' }],
    [
      'in Chinese, its lines lost',
      chinese.replaceAll('\n', ''),
      { ...full, subject: '产品周会（第三次）：进展', password: '260824' },
    ],
    [
      'in Chinese, its lines become spaces',
      chinese.replaceAll('\n', ' '),
      { ...full, subject: '产品周会（第三次）：进展', password: '260824' },
    ],
    [
      'with half-width signs',
      chinese.replaceAll('：', ': '),
      { ...full, subject: '产品周会（第三次）: 进展', password: '260824' },
    ],
    [
      'with full-width figures',
      '会议主题：周会\n会议时间：２０２６／０４／２９　１６：３０－１９：３０（ＧＭＴ＋０８：００）\n密码：２６０８２４',
      { ...april, subject: '周会', password: '260824' },
    ],
    [
      'quoted in a mail',
      chinese.replaceAll(/^/gm, '> '),
      { ...full, subject: '产品周会（第三次）：进展', password: '260824' },
    ],
    [
      'with the lines of Windows',
      chinese.replaceAll('\n', '\r\n'),
      { ...full, subject: '产品周会（第三次）：进展', password: '260824' },
    ],
    [
      'with a spaced code',
      '会议主题：周会\n会议 ID：382 197 699',
      { code: '382197699', subject: '周会', hasOtherRepeat: false },
    ],
    [
      'with another word for the passcode',
      '会议主题：周会\n#腾讯会议：351-322-626\n密码：260824',
      { code: '351322626', subject: '周会', password: '260824', hasOtherRepeat: false },
    ],
    [
      'to a series',
      series,
      {
        code: '43877684480',
        subject: '读书会',
        start: { day: '2022-10-15', time: '21:00' },
        end: { day: '2022-10-15', time: '22:30' },
        timeZone: 'Asia/Shanghai',
        repeat: { frequency: 'weekly', until: { date: '2022-11-26' } },
        hasOtherRepeat: false,
      },
    ],
    ['in English', english, { ...full, subject: 'Weekly: the third', password: '0042' }],
    [
      'in English, its lines become spaces',
      english.replaceAll('\n', ' '),
      { ...full, subject: 'Weekly: the third', password: '0042' },
    ],
    [
      'that ends on another day',
      'Subject: Night shift\nTime: Wed, Mar 11, 2026 23:00 - Thu, Mar 12, 2026 00:30 (GMT-07:00) Pacific Daylight Time',
      {
        subject: 'Night shift',
        start: { day: '2026-03-11', time: '23:00' },
        end: { day: '2026-03-12', time: '00:30' },
        timeZone: 'America/Los_Angeles',
        hasOtherRepeat: false,
      },
    ],
    [
      'past midnight without another date',
      '会议主题：夜班\n会议时间：2026/04/29 23:00-00:30 (GMT+08:00) 中国标准时间 - 北京',
      {
        ...april,
        subject: '夜班',
        start: { day: '2026-04-29', time: '23:00' },
        end: { day: '2026-04-30', time: '00:30' },
      },
    ],
    [
      'with halves of the day',
      'Topic: Late\nTime: Apr 29, 2026 4:30 PM - 7:30 PM (GMT+08:00)',
      { ...april, subject: 'Late' },
    ],
  ])('%s is read', (_, text, expected) => {
    expect(parseInvitation(text, own)).toEqual(expected)
  })

  const week = (step: number, ...days: number[]) => ({ frequency: 'custom', custom: { unit: 'week', step, days } })
  it.each([
    ['每天', { frequency: 'daily' }],
    ['每个工作日', { frequency: 'weekdays' }],
    ['每周 (周六)', { frequency: 'weekly' }],
    ['每两周 (周六)', { frequency: 'biweekly' }],
    ['每月 (15日)', { frequency: 'monthly' }],
    ['every day', { frequency: 'daily' }],
    ['every weekday', { frequency: 'weekdays' }],
    ['every week (Sat)', { frequency: 'weekly' }],
    ['every 2 weeks (Sat)', { frequency: 'biweekly' }],
    ['every month (day 15)', { frequency: 'monthly' }],
    ['每周 (周一、周三)', week(1, 1, 3)],
    ['every 2 weeks (Mon, Sun)', week(2, 1, 0)],
    ['每 3 周 (周六)', week(3, 6)],
    ['每 3 天', { frequency: 'custom', custom: { unit: 'day', step: 3, days: [] } }],
    ['每月 (第二个周五)', { frequency: 'custom', custom: { unit: 'monthByWeek', step: 1, days: [2] } }],
    ['every 2 months (first Fri)', { frequency: 'custom', custom: { unit: 'monthByWeek', step: 2, days: [1] } }],
    ['每两个月 (15日)', { frequency: 'custom', custom: { unit: 'monthByDate', step: 2, days: [15] } }],
    ['every month (last Fri)', undefined],
    ['每月 (最后一个周五)', undefined],
    ['共 7 场', undefined],
  ])('that repeats %s says so only where the form has words for it', (words, kind) => {
    const text = `会议主题：周会\n会议时间：2022/10/15 21:00-22:30\n重复周期：2022/10/15-2022/11/26 21:00-22:30, ${words}`
    const read = parseInvitation(text, own)
    expect(read?.repeat).toEqual(kind && { ...kind, until: { date: '2022-11-26' } })
    expect(read?.hasOtherRepeat).toBe(kind === undefined)
  })

  it.each([
    '',
    '周会',
    '密码：260824',
    'Time: 10:00',
    'Subject: lunch\nSee you at noon',
    '会议主题：\n会议时间：',
    '#腾讯会议：351-322-626',
    'https://meeting.tencent.com/dm/0123456789',
  ])('is not seen in %j', (text) => {
    expect(parseInvitation(text, own)).toBeUndefined()
  })

  it('of our own is read back as it was written, in both languages and six zones', () => {
    const meeting = {
      subject: 'Plan: a, b & c（一）',
      code: '4387768448',
      startsAt: '2026-03-12T06:00:00Z',
      endsAt: '2026-03-13T00:30:00Z',
      joinUrl: 'https://meeting.example/w/abc',
      password: '0123',
    }
    for (const timeZone of [
      'Asia/Shanghai',
      'America/Los_Angeles',
      'Europe/London',
      'Asia/Kolkata',
      'Australia/Adelaide',
      'UTC',
    ])
      for (const language of ['zh-CN', 'en'] as const) {
        const read = parseInvitation(writeInvitation({ meeting, timeZone, inviter: '林晓' }, language), own)
        expect(read).toMatchObject({ subject: meeting.subject, code: meeting.code, password: meeting.password })
        const moment = (wall: WallTime | undefined) => wall && fromWallTime(wall, read?.timeZone ?? '').toISOString()
        expect(moment(read?.start)).toBe('2026-03-12T06:00:00.000Z')
        expect(moment(read?.end)).toBe('2026-03-13T00:30:00.000Z')
        const marked = parseInvitation(writeMarkdownInvitation({ meeting, timeZone }, language), own)
        expect(marked).toMatchObject({ subject: meeting.subject, code: meeting.code, password: meeting.password })
      }
  })

  it.each([
    ['America/New_York', '2027-11-07T03:00:00Z', '2027-11-07T12:00:00Z'],
    ['Australia/Lord_Howe', '2027-10-02T14:00:00Z', '2027-10-02T16:30:00Z'],
  ])('of our own, written while the clocks of %s change, is read back too', (timeZone, startsAt, endsAt) => {
    const meeting = { subject: 'Night', code: '351322626', startsAt, endsAt }
    for (const language of ['zh-CN', 'en'] as const) {
      const {
        start,
        end,
        timeZone: zone = '',
      } = parseInvitation(writeInvitation({ meeting, timeZone }, language), own) ?? {}
      const moments = [start, end].map((wall) => wall && Date.parse(fromWallTime(wall, zone).toISOString()))
      expect(moments).toEqual([startsAt, endsAt].map(Date.parse))
    }
  })

  it('is looked for in a hostile text without trying every way to read it', () => {
    const hostile = `会议主题：${'会议时间'.repeat(5_000)}${' -'.repeat(9_000)}${'1/'.repeat(5_000)}`
    expect(parseInvitation(hostile, own)).toBeUndefined()
    expect(parseInvitation(hostile.replaceAll('会', '\n会'), own)).toBeUndefined()
  })
})
