import 'server-only'
import { listFromCopies } from '@/lib/calendar/list-from-copies'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { applyOwnMarks } from './apply-own-marks'
import { toSummary } from './from-tencent'
import { goOnByStart, type StartCursor, startCursor } from './go-on-by-start'
import type { MeetingList } from './schema'

interface ListQuery {
  cursor?: string | undefined
  from?: 'copies' | undefined
}

const writeCursor = (cursor: StartCursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url')

function readCursor(text: string): StartCursor {
  try {
    return startCursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch (cause) {
    throw new AppError('invalid_input', 'the cursor is not one of ours', {
      cause,
      errors: [{ path: 'cursor', code: 'not_valid' }],
    })
  }
}

/**
 * The person's running and coming meetings, by start, a page of Tencent's at a time, none of them twice. While Tencent does not
 * answer, or where they are asked for, those of our copies, with the moment of their last reading.
 */
export async function listUpcomingMeetings(ctx: PersonContext, query: ListQuery): Promise<MeetingList> {
  if (query.from === 'copies') return (await listFromCopies(ctx)) ?? { items: [], nextCursor: null, incomplete: false }
  try {
    return await readPage(ctx, query)
  } catch (error) {
    const copied = query.cursor === undefined && isPassing(error) ? await listFromCopies(ctx) : undefined
    if (copied) return copied
    throw error
  }
}

/** Tencent does not answer now, whoever asks for what. */
const passing = new Set(['tencent_unavailable', 'rate_limited'])
const isPassing = (error: unknown): boolean => error instanceof AppError && passing.has(error.code)

async function readPage(ctx: PersonContext, query: ListQuery): Promise<MeetingList> {
  const before = query.cursor ? readCursor(query.cursor) : undefined
  const page = await callAsPerson(ctx, operations.listUserMeetings, { cursor: before?.next, allOccurrences: true })
  const { fresh, cursor, isStuck } = goOnByStart(before, page)
  const items = await applyOwnMarks(ctx, fresh.map(toSummary))
  return { items, nextCursor: cursor ? writeCursor(cursor) : null, incomplete: isStuck }
}
