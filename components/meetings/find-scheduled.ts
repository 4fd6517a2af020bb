import { fetchJson } from '@/lib/fetcher'
import type { MeetingList, MeetingSummary, ScheduleMeeting } from '@/lib/meetings/schema'

const PAGES_MAX = 5

/**
 * Looks for a meeting whose creation got no answer: the same subject at the same time among the person's own. Undefined
 * where it is not. Throws ApiProblem.
 */
export async function findScheduled(slug: string, body: ScheduleMeeting): Promise<MeetingSummary | undefined> {
  let cursor = ''
  for (let page = 0; page < PAGES_MAX; page++) {
    const list = await fetchJson<MeetingList>(`/api/t/${slug}/meetings${cursor}`)
    const found = list.items.find(({ subject, startsAt }) => subject === body.subject && startsAt === body.startsAt)
    const isPast = list.items.some(({ startsAt }) => startsAt > body.startsAt)
    if (found || isPast || list.nextCursor === null) return found
    cursor = `?cursor=${encodeURIComponent(list.nextCursor)}`
  }
  return undefined
}
