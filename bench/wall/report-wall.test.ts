import { describe, expect, it } from 'vitest'
import { holds, reportWall, type WallRow } from './report-wall'

const row: WallRow = {
  ...{ title: 'through a pooler', servers: 5, queries: 42_000, foreign: 0, wrong: 0, unwalled: 0, failed: 0 },
  ...{ left: 0, milliseconds: 61_234 },
}

describe('the wall', () => {
  it('holds where nothing was seen that should not be', () => {
    expect(holds(row)).toBe(true)
  })

  it.each(['foreign', 'wrong', 'unwalled', 'failed', 'left'] as const)('does not hold with one %s', (what) => {
    expect(holds({ ...row, [what]: 1 })).toBe(false)
  })
})

it('shows each way in a line, and the first failure below', () => {
  const direct = { ...row, title: 'directly', servers: undefined, left: undefined }
  expect(reportWall([direct, row, { ...row, failed: 1, failure: 'Error: no' }]).split('\n')).toEqual([
    '|                  | connections | queries | foreign | wrong | without tenant | failed | left behind | time s |',
    '| ---------------- | ----------: | ------: | ------: | ----: | -------------: | -----: | ----------: | -----: |',
    '| directly         |             |  42,000 |       0 |     0 |              0 |      0 |             |   61.2 |',
    '| through a pooler |           5 |  42,000 |       0 |     0 |              0 |      0 |           0 |   61.2 |',
    '| through a pooler |           5 |  42,000 |       0 |     0 |              0 |      1 |           0 |   61.2 |',
    'through a pooler: Error: no',
  ])
})
