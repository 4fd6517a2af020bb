import type { Meeting } from '@/lib/meetings/schema'
import { toInstant } from '@/lib/time'

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

const instantOf = ({ id }: Occurrence): string | undefined =>
  /^\d{10}$/.test(id) ? toInstant(new Date(Number(id) * 1000)) : undefined

/**
 * Where occurrences stood before they were moved, by their ids. In Tencent's examples an id is the start that it was made
 * with, in seconds; that is taken for so only where it holds for most occurrences of this series.
 */
export function movedFrom(occurrences: readonly Occurrence[]): ReadonlyMap<string, string> {
  const named = occurrences.filter((occurrence) => instantOf(occurrence) === occurrence.startsAt)
  if (named.length * 2 <= occurrences.length) return new Map()
  return new Map(
    occurrences.flatMap((occurrence) => {
      const start = instantOf(occurrence)
      return start === undefined || start === occurrence.startsAt ? [] : [[occurrence.id, start] as const]
    }),
  )
}

/** The running or next occurrence that stands where the rule puts it, by which the rule can be read. */
export function regularOccurrence(
  { subMeetings = [] }: Pick<Meeting, 'subMeetings'>,
  now: Date,
): Occurrence | undefined {
  const moved = movedFrom(subMeetings)
  const regular = subMeetings.filter(({ id, cancelled }) => !cancelled && !moved.has(id))
  return regular.find(({ endsAt }) => Date.parse(endsAt) > now.getTime()) ?? regular[0]
}
