import { z } from 'zod'

/** A meeting id: digits, above 2^63 in places, so never a number. A series has one id for all its occurrences. */
export const MeetingId = z.string().regex(/^\d{1,32}$/, 'Must be a meeting id')

/** One occurrence of a series; the same digits as its start in examples, but opaque. */
export const SubMeetingId = z.string().regex(/^[\w-]{1,64}$/, 'Must be the id of an occurrence')

/** What people type to join: 9 digits or more, possibly with a leading 0. */
export const MeetingCode = z.string().regex(/^\d{9,16}$/, 'Must be a meeting code of 9 or more digits')
