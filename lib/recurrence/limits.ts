// Numbers that forms and doors share. On their own, because a page that needs one of them need not load the schemas.

/** Occurrences that Tencent makes of the documented rules. */
export const OCCURRENCES_MAX = 200
/** Days, weeks or months that a custom rule may leave between two rounds. */
export const STEP_MAX = 99
const SLOW_OCCURRENCES_MAX = 50

const fast = new Set(['daily', 'weekdays', 'weekly'])

/** How many occurrences a series of this kind may have. Of custom rules nothing is documented: the smaller number. */
export function occurrencesMax(frequency: string): number {
  return fast.has(frequency) ? OCCURRENCES_MAX : SLOW_OCCURRENCES_MAX
}
