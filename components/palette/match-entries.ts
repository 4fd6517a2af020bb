import { pinyinInitials } from './pinyin-initials'

/** What is looked through: the words of an entry, and others that people call it by. */
export interface Matchable {
  id: string
  label: string
  words?: string
}

/**
 * The entries that fit what is typed, best first: beginnings before words before parts; initials of pinyin and other names count.
 * Among equals, and before anything is typed, what was used last comes first.
 */
export function matchEntries<Entry extends Matchable>(
  entries: readonly Entry[],
  typed: string,
  recent: readonly string[],
): Entry[] {
  const wanted = fold(typed)
  return entries
    .map((entry, place) => ({
      entry,
      rank: wanted === '' ? 0 : rankOf(entry, wanted),
      used: usedAt(entry.id, recent),
      place,
    }))
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || one.used - other.used || one.place - other.place)
    .map(({ entry }) => entry)
}

const fold = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

const usedAt = (id: string, recent: readonly string[]): number => {
  const index = recent.indexOf(id)
  return index < 0 ? recent.length : index
}

/** The lower, the better; nothing where it does not fit. */
function rankOf({ label, words = '' }: Matchable, wanted: string): number | undefined {
  const text = fold(label)
  if (text.startsWith(wanted)) return 0
  const initials = pinyinInitials(text)
  if (initials !== text && initials.startsWith(wanted)) return 1
  if (` ${text} ${fold(words)}`.includes(` ${wanted}`)) return 2
  if (text.includes(wanted)) return 3
  return initials !== text && initials.includes(wanted) ? 4 : undefined
}
