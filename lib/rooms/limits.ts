// Numbers that forms and doors share. On their own, because a page that needs one of them need not load the schemas.

/** Tencent books rooms only for meetings of such a length. */
export const ROOM_MIN_MINUTES = 15
export const ROOM_MAX_MINUTES = 1440
/** Rooms of one meeting: each is booked by a call of its own, so that each has its own outcome. */
export const ROOMS_MAX = 5
