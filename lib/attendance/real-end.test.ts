import { describe, expect, it } from 'vitest'
import { realEnd } from './real-end'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 12, 6) + minutes * 60_000)
const stay = (from: number, to?: number) => ({
  ...{ name: 'Paul', role: 'member', joinedAt: at(from) },
  leftAt: to === undefined ? undefined : at(to),
})

describe('the end of a meeting', () => {
  it.each([
    ['is as it was told', 30, [stay(0, 30), stay(10, 20)], 30],
    ['is as it was told where a stay is told a little later', 30, [stay(0, 30.5)], 30],
    ['is as it was told where somebody’s leaving is not', 30, [stay(0)], 30],
    ['is not known any more where somebody came back', 30, [stay(0, 30), stay(40, 50)], undefined],
    ['is not known any more where somebody is inside again', 30, [stay(40)], undefined],
    ['is not known where nobody told it', undefined, [stay(0, 30)], undefined],
  ])('%s', (_name, told, stays, end) => {
    const found = realEnd(told === undefined ? undefined : at(told), stays)
    expect(found).toEqual(end === undefined ? undefined : at(end))
  })
})
