import { expect, it } from 'vitest'
import { reportRace } from './report-race'
import { type Round, tally } from './tally'

const round = (facts: Partial<Round>): Round => ({
  ...{ variant: 'lease', phase: 'quick', refreshed: 1, rejected: 0, lost: false, calls: 800, failed: 0 },
  milliseconds: 500,
  ...facts,
})

const rounds = [
  round({}),
  round({ milliseconds: 700 }),
  round({ variant: 'map', rejected: 3, failed: 600 }),
  round({ phase: 'killed', calls: 600, failed: 600, lost: true, milliseconds: 6_100 }),
]

it('adds up what happened by variant and phase', () => {
  expect(tally(rounds)).toEqual([
    {
      ...{ variant: 'lease', phase: 'quick', rounds: 2, refreshed: 2, rejected: 0, lost: 0, calls: 1_600, failed: 0 },
      ...{ milliseconds: 1_200, longest: 700 },
    },
    {
      ...{ variant: 'map', phase: 'quick', rounds: 1, refreshed: 1, rejected: 3, lost: 0, calls: 800, failed: 600 },
      ...{ milliseconds: 500, longest: 500 },
    },
    {
      ...{ variant: 'lease', phase: 'killed', rounds: 1, refreshed: 1, rejected: 0, lost: 1, calls: 600, failed: 600 },
      ...{ milliseconds: 6_100, longest: 6_100 },
    },
  ])
})

it('has nothing to say about no rounds', () => {
  expect(tally([])).toEqual([])
})

it('shows the phases one after the other, the variants of each below each other', () => {
  expect(reportRace(tally(rounds)).split('\n')).toEqual([
    '|                                                 | rounds | refreshed | rejected | lost | failed calls | of calls | time s | longest s |',
    '| ----------------------------------------------- | -----: | --------: | -------: | ---: | -----------: | -------: | -----: | --------: |',
    '| nothing goes wrong: (i) the lease               |      2 |         2 |        0 |    0 |            0 |    1,600 |    1.2 |       0.7 |',
    '| nothing goes wrong: (iii) a map of promises     |      1 |         1 |        3 |    0 |          600 |      800 |    0.5 |       0.5 |',
    '| the refreshing process is killed: (i) the lease |      1 |         1 |        0 |    1 |          600 |      600 |    6.1 |       6.1 |',
  ])
})
