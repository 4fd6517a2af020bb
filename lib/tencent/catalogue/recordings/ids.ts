import { z } from 'zod'

/** One recording session of a meeting, with all its files. Digits above 2^63, so never a number. */
export const RecordingId = z.string().regex(/^\d{1,32}$/, 'Must be the id of a recording')

/** One file of a recording. */
export const RecordFileId = z.string().regex(/^\d{1,32}$/, 'Must be the id of a recording file')
