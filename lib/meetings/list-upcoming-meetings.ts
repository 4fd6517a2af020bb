import 'server-only'
import { z } from 'zod'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { applyOwnMarks } from './apply-own-marks'
import { toSummary } from './from-tencent'
import type { MeetingList } from './schema'

// Tencent's pages repeat the last second of the page before; the cursor remembers who was shown in it.
const cursorSchema = z.strictObject({ next: z.string(), shown: z.array(z.string()).max(200) })
type Cursor = z.infer<typeof cursorSchema>

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch (cause) {
    throw new AppError('invalid_input', 'the cursor is not one of ours', {
      cause,
      errors: [{ path: 'cursor', code: 'not_valid' }],
    })
  }
}

/** The person's running and coming meetings, by start, a page of Tencent's at a time, none of them twice. */
export async function listUpcomingMeetings(ctx: PersonContext, query: { cursor?: string }): Promise<MeetingList> {
  const before = query.cursor ? readCursor(query.cursor) : undefined
  const page = await callAsPerson(ctx, operations.listUserMeetings, { cursor: before?.next, allOccurrences: true })
  const shown = new Set(before?.shown)
  const fresh = page.items.filter(({ id }) => !shown.has(id))
  const items = await applyOwnMarks(ctx, fresh.map(toSummary))
  // A page that repeats only known meetings and points at itself would never end.
  const stuck = page.next !== undefined && page.next === before?.next && fresh.length === 0
  if (page.next === undefined || stuck) return { items, nextCursor: null, incomplete: stuck }
  const boundary = Number.parseInt(page.next, 10) * 1000
  const atBoundary = page.items.filter(({ startsAt }) => startsAt.getTime() >= boundary).map(({ id }) => id)
  return { items, nextCursor: writeCursor({ next: page.next, shown: atBoundary }), incomplete: false }
}
