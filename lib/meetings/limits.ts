// Numbers that forms and doors share. On their own, because a page that needs one of them need not load the schemas.

/** UTF-16 units that Tencent stores for a subject (512 bytes, two each). */
export const SUBJECT_MAX = 256
/** Hosts and invitees that one call may name. */
export const HOSTS_MAX = 10
export const INVITEES_MAX = 100
/** Tencent tells so many invitees of a meeting; there may be more. */
export const TOLD_INVITEES_MAX = 200
/** Of the words in which a cancellation is explained. */
export const REASON_MAX = 200
/** Occurrences up to which Tencent can change a series. */
export const EDITABLE_OCCURRENCES_MAX = 50
/** Letters of a place; Tencent counts a Chinese character as two. */
export const LOCATION_MAX = 36
/** Of a live stream's texts: the documentation sets no bounds, so these are ours. */
export const LIVE_SUMMARY_MAX = 2_000
export const LIVE_PASSWORD_MAX = 64
