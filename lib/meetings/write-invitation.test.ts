import { describe, expect, it } from 'vitest'
import { writeInvitation } from './write-invitation'

const meeting = {
  subject: '产品周会',
  code: '351322626',
  startsAt: '2026-03-12T06:00:00Z',
  endsAt: '2026-03-12T07:30:00Z',
  joinUrl: 'https://meeting.example/w/abc',
  password: '0123',
}

describe('the invitation', () => {
  it('reads in Chinese as people know it from Tencent Meeting', () => {
    expect(writeInvitation({ meeting, timeZone: 'Asia/Shanghai', inviter: '林晓' }, 'zh-CN')).toBe(
      [
        '林晓 邀请你参加腾讯会议',
        '会议主题：产品周会',
        '会议时间：2026/03/12 14:00-15:30 (GMT+08:00) 中国标准时间',
        '',
        '点击链接入会：',
        'https://meeting.example/w/abc',
        '',
        '#腾讯会议：351-322-626',
        '会议密码：0123',
      ].join('\n'),
    )
  })

  it('reads in English and names the zone it is written in', () => {
    expect(writeInvitation({ meeting, timeZone: 'America/Los_Angeles' }, 'en')).toBe(
      [
        'Subject: 产品周会',
        'Time: Wed, Mar 11, 2026 23:00 - Thu, Mar 12, 2026 00:30 (GMT-07:00) Pacific Daylight Time',
        '',
        'Join:',
        'https://meeting.example/w/abc',
        '',
        'Meeting code: 351-322-626',
        'Passcode: 0123',
      ].join('\n'),
    )
  })

  it.each([
    ['351322626', '351-322-626'],
    ['4387768448', '438-776-8448'],
    ['43877684480', '438-7768-4480'],
    ['12', '12'],
  ])('groups the code %s as %s', (code, grouped) => {
    expect(writeInvitation({ meeting: { ...meeting, code }, timeZone: 'UTC' }, 'en')).toContain(
      `Meeting code: ${grouped}\n`,
    )
  })

  it('leaves out the lines of what the meeting does not have', () => {
    const { password, joinUrl, ...bare } = meeting
    const text = writeInvitation({ meeting: bare, timeZone: 'UTC' }, 'zh-CN')
    expect(text).not.toContain('密码')
    expect(text).not.toContain('链接')
    expect(text).toContain('(GMT+00:00)')
  })
})
