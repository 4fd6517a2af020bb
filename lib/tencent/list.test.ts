import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ListStalledError, listAll, type Page } from './list'

type Meeting = { id: string; start: number }

const PAGE = 3

/** The documented paging: from a start time on, at most PAGE entries, the boundary included again. */
function pagesByStart(meetings: Meeting[]) {
  const sorted = meetings.toSorted((a, b) => a.start - b.start)
  return async (cursor: string | undefined): Promise<Page<Meeting>> => {
    const rest = sorted.filter(({ start }) => start >= Number(cursor ?? 0))
    const items = rest.slice(0, PAGE)
    return { items, next: rest.length > PAGE ? String(items.at(-1)?.start) : undefined }
  }
}

async function collect(meetings: Meeting[]): Promise<Meeting[]> {
  const all: Meeting[] = []
  for await (const meeting of listAll(pagesByStart(meetings), ({ id }) => id)) all.push(meeting)
  return all
}

describe('listAll', () => {
  test('yields every meeting once, in order, while fewer than a page start in one second', async () => {
    const starts = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 30 })
    const sizes = fc.infiniteStream(fc.integer({ min: 1, max: PAGE - 1 }))
    await fc.assert(
      fc.asyncProperty(starts, sizes, async (times, counts) => {
        const meetings = times.flatMap((start) => {
          const count = Number(counts.next().value)
          return Array.from({ length: count }, (_, index) => ({ id: `${start}-${index}`, start }))
        })
        expect(await collect(meetings)).toEqual(meetings.toSorted((a, b) => a.start - b.start))
      }),
    )
  })

  test('ends with an error of its own, after all it could read, when one second fills more than a page', async () => {
    const crowded = Array.from({ length: PAGE + 1 }, (_, index) => ({ id: `b${index}`, start: 5 }))
    const read: string[] = []
    const reading = async () => {
      const pages = pagesByStart([{ id: 'a', start: 1 }, ...crowded])
      for await (const { id } of listAll(pages, (meeting) => meeting.id)) read.push(id)
    }
    await expect(reading()).rejects.toThrow(ListStalledError)
    await expect(reading()).rejects.toMatchObject({ cursor: '5' })
    expect(read.slice(0, 4)).toEqual(['a', 'b0', 'b1', 'b2'])
  })

  test('keeps equal items when nothing tells them apart', async () => {
    const read: number[] = []
    const pages = async (cursor?: string) => ({ items: [1, 1], next: cursor ? undefined : 'more' })
    for await (const item of listAll(pages)) read.push(item)
    expect(read).toEqual([1, 1, 1, 1])
  })

  test('reads no page that nobody asks for', async () => {
    let pages = 0
    const endless = async () => ({ items: [++pages], next: String(pages) })
    for await (const item of listAll(endless)) if (item === 2) break
    expect(pages).toBe(2)
  })
})
