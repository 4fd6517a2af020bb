import type { EndedMeetingList } from '@/lib/meetings/past-schema'

export type EndedMeeting = EndedMeetingList['items'][number]
export type Gap = NonNullable<EndedMeetingList['gap']>

/** An answer of the door; with `pieces` its gap was asked for again, and they stand in its place. */
export interface EndedPage extends EndedMeetingList {
  pieces?: EndedPage[]
}

export type EndedEntry = { kind: 'meeting'; meeting: EndedMeeting } | { kind: 'gap'; gap: Gap }

/** What makes a row one: the occurrences of a series share their id. */
export const endedKey = ({ id, subMeetingId, startsAt }: EndedMeeting): string => `${id} ${subMeetingId ?? startsAt}`

const entriesOfPage = (page: EndedPage): EndedEntry[] => [
  ...page.items.map((meeting) => ({ kind: 'meeting' as const, meeting })),
  ...(page.pieces ? page.pieces.flatMap(entriesOfPage) : page.gap ? [{ kind: 'gap' as const, gap: page.gap }] : []),
]

/** Meetings and gaps of all pages in order, no meeting twice. */
export function entriesOf(pages: readonly EndedPage[]): EndedEntry[] {
  const seen = new Set<string>()
  return pages.flatMap(entriesOfPage).filter((entry) => {
    if (entry.kind === 'gap') return true
    const key = endedKey(entry.meeting)
    return !seen.has(key) && seen.add(key)
  })
}

const isSame = (gap: Gap, other: Gap | null): boolean => gap.from === other?.from && gap.to === other.to

/** The pages with a gap replaced by what asking for it again brought. */
export function fillGap(pages: readonly EndedPage[], gap: Gap, pieces: EndedPage[]): EndedPage[] {
  return pages.map((page) => {
    if (page.pieces) return { ...page, pieces: fillGap(page.pieces, gap, pieces) }
    return isSame(gap, page.gap) ? { ...page, pieces } : page
  })
}
