import { describe, expect, it, test } from 'vitest'
import { matchEntries } from './match-entries'
import { pinyinInitials } from './pinyin-initials'

test.each([
  ['预定会议', 'ydhy'],
  ['会议', 'hy'],
  ['快速会议', 'kshy'],
  ['日历', 'rl'],
  ['已结束', 'yjs'],
  ['审计', 'sj'],
  ['王小明', 'wxm'],
  ['Q3 评审', 'Q3 ps'],
])('the initials of %s are %s', (text, initials) => {
  expect(pinyinInitials(text)).toBe(initials)
})

const entries = [
  { id: 'meetings', label: '会议', words: 'meetings' },
  { id: 'schedule', label: '预定会议', words: 'schedule new' },
  { id: 'quick', label: '快速会议', words: 'quick meeting' },
  { id: 'review', label: 'Quarterly review' },
  { id: 'audit', label: '审计', words: 'audit log' },
]
const found = (typed: string, recent: string[] = []) => matchEntries(entries, typed, recent).map(({ id }) => id)

describe('the palette finds', () => {
  test.each([
    ['initials of pinyin', 'yd', ['schedule']],
    ['initials in the middle of a name after those at its beginning', 'hy', ['meetings', 'schedule', 'quick']],
    ['the beginning of a name first', '会议', ['meetings', 'schedule', 'quick']],
    ['words of the other language', 'schedule', ['schedule']],
    ['the beginning of any word', 'rev', ['review']],
    ['whatever the case and the width', 'ＱＵＡＲ', ['review']],
    ['nothing where nothing fits', 'zzz', []],
  ])('%s', (_name, typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('what was used last first, before anything is typed and among equals', () => {
    expect(found('', ['audit', 'quick'])).toEqual(['audit', 'quick', 'meetings', 'schedule', 'review'])
    expect(found('hy', ['quick'])).toEqual(['meetings', 'quick', 'schedule'])
  })
})
