import 'server-only'
import { z } from 'zod'
import { AppError } from '@/lib/errors'

/** Where a page of entries ended: its last row's time, meeting and occurrence. */
const position = z.tuple([z.iso.datetime(), z.string().max(32), z.string().max(64)])
export type EntryPosition = z.infer<typeof position>

export const writeEntryCursor = (at: EntryPosition): string => Buffer.from(JSON.stringify(at)).toString('base64url')

/** Throws AppError `invalid_input` for what is no cursor of ours. */
export function readEntryCursor(cursor: string): EntryPosition {
  try {
    return position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    const errors = [{ path: 'cursor', code: 'not_valid' }]
    throw new AppError('invalid_input', 'the cursor is not one of ours', { cause, errors })
  }
}
