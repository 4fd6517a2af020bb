import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goOnByStart, type StartCursor, startCursor } from './go-on-by-start'

interface Meeting {
  id: string
  startsAt: Date
}

const PAGE = 5
const RUNS = { numRuns: 300 }

/** As many meetings at each of some seconds, sorted as Tencent does it. */
const crowds = (largest: number) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: largest })), {
      selector: ([second]) => second,
      maxLength: 12,
    })
    .map((seconds) =>
      seconds
        .sort(([first], [other]) => first - other)
        .flatMap(([second, count]) =>
          Array.from({ length: count }, (_, index) => ({
            id: `${second}-${index}`,
            startsAt: new Date(second * 1000),
          })),
        ),
    )

/** The documented list: from a second on, that second included. With `given`, newer platforms say how many of it were there. */
function pageOf(all: Meeting[], cursor: string | undefined, hasSecondCursor: boolean) {
  const [second = '0', given = '0'] = cursor?.split(':') ?? []
  const rest = all.filter(({ startsAt }) => startsAt.getTime() >= Number(second) * 1000).slice(Number(given))
  const items = rest.slice(0, PAGE)
  const last = items.at(-1)
  if (last === undefined || rest.length <= PAGE) return { items }
  const at = last.startsAt.getTime()
  const count = all.slice(0, all.indexOf(last) + 1).filter(({ startsAt }) => startsAt.getTime() === at).length
  return { items, next: hasSecondCursor ? `${at / 1000}:${count}` : `${at / 1000}` }
}

/** The list as it is shown, page by page to its end. */
function readAll(all: Meeting[], hasSecondCursor: boolean) {
  const ids: string[] = []
  let before: StartCursor | undefined
  for (let pages = 1; pages <= all.length + 2; pages += 1) {
    const { fresh, cursor, isStuck } = goOnByStart(before, pageOf(all, before?.next, hasSecondCursor))
    ids.push(...fresh.map(({ id }) => id))
    if (cursor === undefined) return { ids, isStuck }
    before = startCursor.parse(cursor)
  }
  throw new Error('the list does not end')
}

const idsOf = (all: Meeting[]) => all.map(({ id }) => id)

/** Is there a second that alone fills a page, with more to come? Then nothing but a second cursor gets past it. */
function isImpassable(all: Meeting[]): boolean {
  return all.some(({ startsAt }) => {
    const from = all.filter((other) => other.startsAt >= startsAt)
    return from.length > PAGE && from[PAGE - 1]?.startsAt.getTime() === startsAt.getTime()
  })
}

describe('a list that goes on by start', () => {
  test('is shown whole, in order and without repeats, while fewer than a page start in one second', () => {
    fc.assert(
      fc.property(crowds(PAGE - 1), (all) => {
        expect(readAll(all, false)).toEqual({ ids: idsOf(all), isStuck: false })
      }),
      RUNS,
    )
  })

  test('is shown whole with any crowd where the platform has a second cursor', () => {
    fc.assert(
      fc.property(crowds(3 * PAGE), (all) => {
        expect(readAll(all, true)).toEqual({ ids: idsOf(all), isStuck: false })
      }),
      RUNS,
    )
  })

  test('ends where one second fills more than a page, repeats nothing, and says that there is more', () => {
    fc.assert(
      fc.property(crowds(3 * PAGE), (all) => {
        const { ids, isStuck } = readAll(all, false)
        expect(ids).toEqual(idsOf(all).slice(0, ids.length))
        expect(isStuck).toBe(isImpassable(all))
        expect(isStuck).toBe(ids.length < all.length)
      }),
      RUNS,
    )
  })
})
