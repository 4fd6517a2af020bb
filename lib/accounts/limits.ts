/** Views are counted so far; what has more says that it has more. */
export const COUNT_MAX = 1_000

/** Accounts that may be named one by one for a bulk action, and chosen by filters. */
export const CHOSEN_MAX = 500
export const MATCHING_MAX = 100_000
