import { listEndedMeetings } from '@/lib/meetings/list-ended-meetings'
import { listUpcomingMeetings } from '@/lib/meetings/list-upcoming-meetings'
import { loadPersonContext } from './connect'
import type { ReadingTask, ReadPage } from './read-whole-list'

// A process of its own that reads a list page by page to its end, so that its heap is that of reading alone; see read-whole-list.ts.

const PAGES_BETWEEN_MEASUREMENTS = 10

/** How many calls of the platform came since the last look. */
async function callsSince(origin: string, since: number): Promise<{ calls: number; last: number }> {
  const answer = await fetch(`${origin}/_sandbox/requests?since=${since}`)
  const { requests, last } = (await answer.json()) as { requests: { path: string }[]; last: number }
  return { calls: requests.filter(({ path }) => path.startsWith('/v1/')).length, last }
}

function heapUsed(): number {
  if (!global.gc) throw new Error('this process needs --expose-gc')
  global.gc()
  return process.memoryUsage().heapUsed
}

async function read({ tenantId, membershipId, origin, list, range }: ReadingTask): Promise<void> {
  const ctx = await loadPersonContext(tenantId, membershipId)
  let cursor: string | undefined
  let { last } = await callsSince(origin, Number.MAX_SAFE_INTEGER)
  for (let number = 1; ; number += 1) {
    const page = await (list === 'ended'
      ? listEndedMeetings(ctx, { ...range, cursor })
      : listUpcomingMeetings(ctx, { cursor }))
    const { calls, last: newest } = await callsSince(origin, last)
    last = newest
    const isWhole = 'gap' in page ? page.gap === null : !page.incomplete
    const heap = number % PAGES_BETWEEN_MEASUREMENTS === 0 ? heapUsed() : undefined
    process.send?.({ ids: page.items.map(({ id }) => id), calls, isWhole, heap } satisfies ReadPage)
    if (page.nextCursor === null) return
    cursor = page.nextCursor
  }
}

process.on('message', (task: ReadingTask) => {
  read(task).then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.({ failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
