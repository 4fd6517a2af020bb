import fc from 'fast-check'
import { expect, test } from 'vitest'
import { outputOf } from '../fixtures/exercise-operation'
import { listAll } from '../list'
import { listRecordEvents } from './recordings/list-record-events'
import { listUsers } from './users/list-users'

const userids = (count: number) => Array.from({ length: count }, (_, index) => `user-${index}`)

/** A page as the documentation describes it; this list tells the page's size where others tell the number of pages. */
function pageOfUsers(all: string[], page: number, size: number) {
  const users = all.slice((page - 1) * size, page * size).map((userid) => ({ userid }))
  return { total_count: all.length, current_page: page, current_size: users.length, page_size: size, users }
}

function pageOfEvents(all: string[], page: number, size: number) {
  const events = all
    .slice((page - 1) * size, page * size)
    .map((userid) => ({ operate_time: 1773300122000, event_type: 2, userid }))
  const total_page = Math.ceil(all.length / size)
  // current_size is the size that was asked for.
  return { total_count: all.length, current_page: page, current_size: size, total_page, events }
}

async function collect(readPage: (page: number) => { items: { userid?: string }[]; next?: string }) {
  const read: (string | undefined)[] = []
  for await (const { userid } of listAll(async (cursor) => readPage(Number(cursor ?? 1)))) read.push(userid)
  return read
}

test('every item of a list is read once and in order, whatever the pages tell about themselves', async () => {
  const counts = fc.integer({ min: 0, max: 70 })
  const sizes = fc.integer({ min: 1, max: 20 })
  await fc.assert(
    fc.asyncProperty(counts, sizes, async (count, size) => {
      const all = userids(count)
      expect(await collect((page) => outputOf(listUsers, pageOfUsers(all, page, size)))).toEqual(all)
      expect(await collect((page) => outputOf(listRecordEvents, pageOfEvents(all, page, size)))).toEqual(all)
    }),
  )
})

test('a list that shrinks while it is read ends with its first empty page', async () => {
  const asked: number[] = []
  const read = await collect((page) => {
    asked.push(page)
    const all = userids(page === 1 ? 30 : 10)
    return outputOf(listUsers, { ...pageOfUsers(all, page, 10), total_count: 90 })
  })
  expect(read).toEqual(userids(10))
  expect(asked).toEqual([1, 2])
})

test('a platform that never tells which page it gave is an error, not an endless list', async () => {
  const first = outputOf(listUsers, { ...pageOfUsers(userids(30), 1, 10), current_page: undefined })
  await expect(collect(() => first)).rejects.toThrow(/does not go on/)
})
