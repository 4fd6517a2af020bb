import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { listEndedMeetings } from './list-ended-meetings'
import { listKeptEnded } from './list-kept-ended'
import { parseCode } from './parse-code'
import type { EndedMeetingList, EndedMeetingsQuery } from './past-schema'

const DAY = 86_400_000
/** Tencent is not sure to tell of what ended longer ago. */
const TOLD_MS = 89 * DAY
/** Of what is kept, one answer has about so many. */
const KEPT_MAX = 200
/** Answers with nothing in them that one request walks through. */
const EMPTY_MAX = 4

type Item = EndedMeetingList['items'][number]

/**
 * Ended meetings in [from, to), newest first and each once: what Tencent tells, with what was kept here where that does not reach or
 * Tencent does not answer. Words are looked for in both.
 */
export async function listEndedWithKept(ctx: PersonContext, query: EndedMeetingsQuery): Promise<EndedMeetingList> {
  let page = await readPart(ctx, query)
  for (let empty = 0; isEmpty(page) && page.nextCursor !== null && empty < EMPTY_MAX; empty++) {
    page = await readPart(ctx, { ...query, cursor: page.nextCursor })
  }
  return page
}

const isEmpty = ({ items, gap }: EndedMeetingList): boolean => items.length === 0 && gap === null

async function readPart(ctx: PersonContext, { q, ...query }: EndedMeetingsQuery): Promise<EndedMeetingList> {
  const told = await listEndedMeetings(ctx, query)
  const to = query.cursor === undefined ? Date.parse(query.to) : Number(query.cursor) * 1000
  const from = told.nextCursor === null ? Date.parse(query.from) : Number(told.nextCursor) * 1000
  const withCopies = told.gap !== null || to < ctx.now.getTime() - TOLD_MS
  const code = query.code === undefined ? undefined : (parseCode(query.code) ?? undefined)
  const kept = await listKeptEnded(ctx, { from, to, code, q, withCopies, limit: KEPT_MAX + 1 })
  const items = q === undefined ? told.items : told.items.filter((item) => matches(item, q))
  const all = join(items, kept)
  const last = kept.length > KEPT_MAX ? kept.at(-1) : undefined
  return last ? cutAt(last, { ...told, items: all }, to) : { ...told, items: all }
}

/** What there is no room for comes with the next part, with all that begins in the same second. */
function cutAt({ startsAt }: Item, { items, gap }: EndedMeetingList, to: number): EndedMeetingList {
  const begins = Date.parse(startsAt)
  // More in one second than an answer holds would never end.
  const end = begins + 1000 < to ? begins + 1000 : begins
  return {
    items: items.filter((item) => Date.parse(item.startsAt) >= end),
    gap: gap && { ...gap, from: toInstant(new Date(end)) },
    nextCursor: String(end / 1000),
  }
}

function matches({ subject, code }: Item, q: string): boolean {
  return subject.toLowerCase().includes(q.toLowerCase()) || code.includes(q.replaceAll(/[\s-]/g, ''))
}

/** The occurrences of a series share their id; what Tencent tells is what it is now. */
function join(told: readonly Item[], kept: readonly Item[]): Item[] {
  const nameOf = ({ id, startsAt }: Item) => `${id} ${startsAt}`
  const known = new Set(told.map(nameOf))
  const all = [...told, ...kept.filter((item) => !known.has(nameOf(item)))]
  return all.sort((one, other) => other.startsAt.localeCompare(one.startsAt) || one.id.localeCompare(other.id))
}
