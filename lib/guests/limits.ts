/** Most guests of a meeting. */
export const GUESTS_MAX = 2000

/** Longest name of a guest. */
export const GUEST_NAME_MAX = 64

/** Most guests that one request adds or takes off; a longer list goes in parts. */
export const GUESTS_AT_ONCE_MAX = 200
