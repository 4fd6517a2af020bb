import { expect, test } from 'vitest'
import { reportDatabaseFaults, reportTencentFaults } from './report-faults'

test('tells of each fault what people heard, how often was asked, and what was wrong', () => {
  const row = { fault: 'reset', phase: 'before', presses: 1, told: 'unknown', calls: 1, wrong: [] }
  const table = reportTencentFaults([
    { ...row, deed: 'create' },
    { ...row, deed: 'list', told: 'done', calls: 2, wrong: ['a meeting that is lost'] },
  ])
  expect(table.split('\n').at(-1)).toMatch(/^\| reset, before execution \| +unknown \(1\) \| +done \(2\) \|.*\| +1 \|$/)
})

test('tells of each fault of the database how long it was felt', () => {
  const row = { title: 'a crash', vain: 3, done: 20, refused: 0, unknown: 1, wrong: [], recovery: 1_234 }
  expect(reportDatabaseFaults([row])).toContain(
    '| a crash    |       3 |   20 |       0 |       1 |     0 |                1.2 |',
  )
})
