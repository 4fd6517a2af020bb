import { expect, it } from 'vitest'
import { formatTable } from './format-table'

it('puts columns below each other, numbers to the right', () => {
  const table = formatTable(
    ['what', 'req/s'],
    [
      ['console', '1,234'],
      ['b', '9'],
    ],
  )
  expect(table.split('\n')).toEqual([
    '| what    | req/s |',
    '| ------- | ----: |',
    '| console | 1,234 |',
    '| b       |     9 |',
  ])
})

it('counts characters, not UTF-16 units, and leaves a missing cell empty', () => {
  expect(formatTable(['a', 'b'], [['𝒳÷', '1'], ['only']]).split('\n')).toEqual([
    '| a    |   b |',
    '| ---- | --: |',
    '| 𝒳÷   |   1 |',
    '| only |     |',
  ])
})
