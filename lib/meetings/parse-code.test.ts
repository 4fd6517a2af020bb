import { describe, expect, it } from 'vitest'
import { parseCode } from './parse-code'

const chineseInvitation = [
  '林晓 邀请您参加腾讯会议',
  '会议主题：产品周会 2026',
  '会议时间：2026/03/12 14:00-15:30 (GMT+08:00) 中国标准时间 - 北京',
  '',
  '点击链接入会，或添加至会议列表：',
  'https://meeting.tencent.com/dm/0123456789',
  '',
  '#腾讯会议：351-322-626',
  '会议密码：260824',
  '',
  '手机一键拨号入会',
  '+8675536550000,,351322626# (中国大陆)',
  '+85230018898,,,2,351322626# (中国香港)',
  '',
  '复制该信息，打开手机腾讯会议即可参与',
].join('\n')

const englishInvitation = [
  'Lin invites you to a Tencent Meeting',
  'Subject: Weekly',
  'Time: Thu, Mar 12, 2026 14:00 - 15:30 (GMT+08:00) China Standard Time',
  '',
  'Join:',
  'https://meeting.tencent.com/dm/0123456789',
  '',
  'Meeting code: 438-7768-4480',
  'Passcode: 0123',
].join('\n')

describe('a pasted meeting code', () => {
  it.each([
    ['#腾讯会议：295-150-176', '295150176'],
    ['295 150 176', '295150176'],
    ["'295150176", '295150176'],
    ['会议 ID：382 197 699', '382197699'],
    ['腾讯会议：438-7768-4480', '43877684480'],
    [
      '会议主题：周会\n会议时间：2026/04/29 16:30-19:30 (GMT+08:00)\n#腾讯会议：351-322-626\n会议密码：260824',
      '351322626',
    ],
    ['Meeting code: 351-322-626', '351322626'],
    ['２９５１５０１７６', '295150176'],
    ["'295150176'", '295150176'],
    ['（295－150－176）', '295150176'],
    ['295–150–176。', '295150176'],
    ['295\u00a0150\u00a0176', '295150176'],
    ['\u200e295 150 176\u200b', '295150176'],
    ['#腾讯会议：351-322-626\n260824', '351322626'],
    ['#腾讯会议：351-322-626 复制该信息，打开手机腾讯会议即可参与', '351322626'],
    ['會議號：351 322 626', '351322626'],
    ['会议号\n351 322 626', '351322626'],
    ['Tencent Meeting ID: 351 322 626', '351322626'],
    ['VooV Meeting: 351-322-626', '351322626'],
    [chineseInvitation, '351322626'],
    [chineseInvitation.replaceAll('\n', ''), '351322626'],
    [chineseInvitation.replaceAll('\n', ' '), '351322626'],
    [englishInvitation, '43877684480'],
    [englishInvitation.replaceAll('\n', ' '), '43877684480'],
    ['手机一键拨号入会\n+8675536550000,,351322626# (中国大陆)', '351322626'],
  ])('is found in %j', (pasted, code) => {
    expect(parseCode(pasted)).toBe(code)
  })

  it.each([
    '周会',
    '12345',
    '会议时间：2026/04/29 16:30',
    '123456789012345',
    '会议号：123456789012345',
    '13800138000 张三',
    '2026-04-29 16:30',
    '',
  ])('is not seen in %j', (pasted) => {
    expect(parseCode(pasted)).toBeUndefined()
  })

  it('is looked for in a hostile text without trying every way to read it', () => {
    const hostile = `会议 ${'1   - '.repeat(7)}${' '.repeat(400)}${'1 '.repeat(400)}x`
    expect(parseCode(hostile.repeat(20))).toBeUndefined()
  })
})
