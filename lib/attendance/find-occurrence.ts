import { AppError } from '@/lib/errors'

/** One time at which a meeting takes place; `id` is there for those of a series that Tencent tells or told. */
export interface Occurrence {
  id?: string
  startsAt: Date
  endsAt: Date
  /** When it was really over, where that is known. */
  endedAt?: Date
}

/** The occurrence that begins then, or the last that has begun by now. Throws AppError `not_found` where none begins then. */
export function findOccurrence<One extends Occurrence>(occurrences: readonly One[], now: Date, start?: string): One {
  const begun = occurrences.findLast(({ startsAt }) => startsAt <= now) ?? occurrences[0]
  const found = start === undefined ? begun : occurrences.find(({ startsAt }) => isSameSecond(startsAt, start))
  if (!found) throw new AppError('not_found', 'no occurrence begins then')
  return found
}

/** Tencent knows whole seconds only. */
export const isSameSecond = (moment: Date, start: string | Date): boolean =>
  Math.floor(moment.getTime() / 1000) === Math.floor(new Date(start).getTime() / 1000)
