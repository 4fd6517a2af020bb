import { describe, expect, it } from 'vitest'
import { parseCode } from './parse-code'

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
  ])('is found in %j', (pasted, code) => {
    expect(parseCode(pasted)).toBe(code)
  })

  it.each(['周会', '12345', '会议时间：2026/04/29 16:30', '123456789012345', ''])('is not seen in %j', (pasted) => {
    expect(parseCode(pasted)).toBeUndefined()
  })
})
