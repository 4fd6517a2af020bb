import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { goOnByStart, type StartCursor } from '@/lib/meetings/go-on-by-start'
import { listEndedMeetings } from '@/lib/meetings/list-ended-meetings'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import type { PersonContext } from '@/lib/tenants/context'
import { type MeetingSummary, operations } from '@/lib/tencent'

/** A thousand meetings to come; who has more sees the nearest ones. */
const PAGES_MAX = 50

/** Everything that runs and comes of a person, with all occurrences. `isWhole`: the list was read to its end. */
export async function readUpcoming(ctx: PersonContext): Promise<{ meetings: MeetingSummary[]; isWhole: boolean }> {
  const { meetings, isWhole } = await readList(ctx)
  const whole: MeetingSummary[] = []
  for (const meeting of meetings) whole.push(meeting.series?.hasMore ? await readWhole(ctx, meeting) : meeting)
  return { meetings: whole, isWhole }
}

/** A list may leave occurrences out; the details have them. The part that is the person's, only the list tells. */
async function readWhole(ctx: PersonContext, listed: MeetingSummary): Promise<MeetingSummary> {
  const found = await callAsPerson(ctx, operations.getMeeting, { meetingId: listed.id })
  return { ...found, role: listed.role }
}

async function readList(ctx: PersonContext): Promise<{ meetings: MeetingSummary[]; isWhole: boolean }> {
  const meetings: MeetingSummary[] = []
  let cursor: StartCursor | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const before = cursor
    const answer = await callAsPerson(ctx, operations.listUserMeetings, { cursor: before?.next, allOccurrences: true })
    const progress = goOnByStart(before, answer)
    meetings.push(...progress.fresh)
    cursor = progress.cursor
    if (!cursor) return { meetings, isWhole: !progress.isStuck }
  }
  return { meetings, isWhole: false }
}

/** What is over since then. A part that cannot be read is left out: the next reading begins there again. */
export async function readEnded(
  ctx: PersonContext,
  from: Date,
): Promise<{ meetings: EndedMeetingList['items']; isWhole: boolean }> {
  const range = { from: from.toISOString(), to: ctx.now.toISOString() }
  const meetings: EndedMeetingList['items'] = []
  let isWhole = true
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await listEndedMeetings(ctx, { ...range, cursor })
    meetings.push(...page.items)
    isWhole &&= page.gap === null
    cursor = page.nextCursor
  }
  return { meetings, isWhole }
}
