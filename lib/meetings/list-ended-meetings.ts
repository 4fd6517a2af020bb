import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { parseCode } from './parse-code'
import type { EndedMeetingList, EndedMeetingsQuery } from './past-schema'

const DAY = 86_400_000
/** Tencent takes windows of up to 90 days; a month keeps one answer small. */
const WINDOW = 30 * DAY
/** A window with more is halved: its pages must be read whole, because Tencent promises no order. */
const WINDOW_MAX_MEETINGS = 100
/** As far as windows are halved: who has more in one minute gets them at once. */
const WINDOW_MIN = 60_000
/** Empty windows that one request walks through before it answers. */
const EMPTY_WINDOWS_MAX = 4

type Item = EndedMeetingList['items'][number]

interface Window {
  from: number
  to: number
  code?: string
}

/**
 * Ended meetings in [from, to), newest first, a window at a time however long the range is. A window that cannot be read
 * is told as a gap, and the list goes on after it.
 */
export async function listEndedMeetings(ctx: PersonContext, query: EndedMeetingsQuery): Promise<EndedMeetingList> {
  const oldest = Math.max(0, toSecond(query.from))
  const code = query.code === undefined ? undefined : requireCode(query.code)
  let end = query.cursor === undefined ? toSecond(query.to) : readCursor(query.cursor)
  for (let empty = 0; end > oldest; empty++) {
    const window = { from: Math.max(oldest, end - WINDOW), to: end, code }
    const read = await readWindow(ctx, window).catch((error: unknown) => toGap(error, window))
    end = read.from
    const nextCursor = end > oldest ? String(end / 1000) : null
    if ('gap' in read) return { items: [], gap: read.gap, nextCursor }
    if (read.items.length > 0 || empty >= EMPTY_WINDOWS_MAX) return { items: read.items, gap: null, nextCursor }
  }
  return { items: [], gap: null, nextCursor: null }
}

/** Tencent knows whole seconds only; of [from, to) both ends move up to the next one. */
const toSecond = (instant: string): number => Math.ceil(Date.parse(instant) / 1000) * 1000

function requireCode(pasted: string): string {
  const code = parseCode(pasted)
  if (code) return code
  throw new AppError('invalid_input', 'no code in the text', {
    errors: [{ path: 'code', code: 'code_not_found_in_text' }],
  })
}

function readCursor(cursor: string): number {
  if (/^\d{1,11}$/.test(cursor)) return Number(cursor) * 1000
  throw new AppError('invalid_input', 'the cursor is not one of ours', {
    errors: [{ path: 'cursor', code: 'not_valid' }],
  })
}

async function readWindow(ctx: PersonContext, { from, to, code }: Window): Promise<{ from: number; items: Item[] }> {
  // Tencent's bounds are both inclusive, ours leave the end out: no meeting stands in two windows.
  const range = { from: new Date(from), to: new Date(to - 1000), code }
  const first = await callAsPerson(ctx, operations.listUserEndedMeetings, range)
  const isFull = first.next !== undefined && (first.totalCount ?? 0) > WINDOW_MAX_MEETINGS
  if (isFull && to - from > WINDOW_MIN) {
    const middle = Math.ceil((from + to) / 2000) * 1000
    return readWindow(ctx, { from: middle, to, code })
  }
  const found = [...first.items]
  for (let next = first.next; next !== undefined; ) {
    const page = await callAsPerson(ctx, operations.listUserEndedMeetings, { ...range, cursor: next })
    found.push(...page.items)
    next = page.next === next ? undefined : page.next
  }
  const items = found.map(({ startsAt, endsAt, recurring, ...meeting }) => ({
    ...meeting,
    isRecurring: recurring,
    startsAt: toInstant(startsAt),
    endsAt: toInstant(endsAt),
  }))
  return {
    from,
    items: items.sort((one, other) => other.startsAt.localeCompare(one.startsAt) || one.id.localeCompare(other.id)),
  }
}

const gapCodes = new Set(['tencent_unavailable', 'rate_limited', 'tencent_refused', 'value_refused', 'unavailable'])

function toGap(error: unknown, { from, to }: Window) {
  if (!(error instanceof AppError && gapCodes.has(error.code))) throw error
  return { from, gap: { from: toInstant(new Date(from)), to: toInstant(new Date(to)), code: error.code } }
}
