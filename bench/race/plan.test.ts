import { describe, expect, it } from 'vitest'
import { readPlan } from './plan'

describe('the plan of a race', () => {
  it('is the whole one when nothing is said', () => {
    expect(readPlan([])).toEqual({
      ...{ rounds: 200, slow: 4, kills: 20, processes: 4, callers: 200 },
      only: ['lease', 'lock', 'map', 'none'],
    })
  })

  it('takes other numbers, and some of the variants in their own order', () => {
    const plan = readPlan(['--rounds', '20', '--kills', '0', '--only', 'map,lease'])
    expect(plan).toMatchObject({ rounds: 20, slow: 4, kills: 0, only: ['lease', 'map'] })
  })

  it.each([
    [['--rounds', 'many'], '--rounds is a whole number from 0 on'],
    [['--callers', '0'], '--callers is a whole number from 1 on'],
    [['--processes', '1'], '--processes is a whole number from 2 on'],
    [['--kills=-1'], '--kills is a whole number from 0 on'],
    [['--only', 'lease,luck'], '--only luck: there are lease, lock, map, none'],
    [['--wheels', '4'], "Unknown option '--wheels'"],
    [['faster'], "Unexpected argument 'faster'"],
  ])('refuses %j', (args, message) => {
    expect(() => readPlan(args)).toThrow(message)
  })
})
