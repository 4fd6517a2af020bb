// Numbers that forms and doors share. On their own, because a page that needs one of them need not load the schemas.

/** UTF-16 units that Tencent stores for a subject (512 bytes, two each). */
export const SUBJECT_MAX = 256
/** Hosts and invitees that one call may name. */
export const HOSTS_MAX = 10
export const INVITEES_MAX = 100
/** Of the words in which a cancellation is explained. */
export const REASON_MAX = 200
/** Occurrences up to which Tencent can change a series. */
export const EDITABLE_OCCURRENCES_MAX = 50
