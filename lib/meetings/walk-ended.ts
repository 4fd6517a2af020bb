import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { listEndedWithKept } from './list-ended-with-kept'
import type { EndedMeetingList, EndedMeetingsQuery } from './past-schema'

/** A row of the list, or a time span of which Tencent told nothing and only what was kept is there. */
export type EndedEntry =
  | { kind: 'meeting'; meeting: EndedMeetingList['items'][number] }
  | { kind: 'gap'; gap: NonNullable<EndedMeetingList['gap']> }

/** The ended meetings to their end, in the order of the list, read as they are asked for: never all of them are in memory. */
export async function* walkEnded(
  ctx: PersonContext,
  query: Omit<EndedMeetingsQuery, 'cursor'>,
): AsyncGenerator<EndedEntry> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: EndedMeetingList = await listEndedWithKept(ctx, { ...query, cursor })
    for (const meeting of page.items) yield { kind: 'meeting', meeting }
    if (page.gap) yield { kind: 'gap', gap: page.gap }
    cursor = page.nextCursor
  }
}
