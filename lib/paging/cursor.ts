import 'server-only'
import { z } from 'zod'
import { decrypt, encrypt, type Place } from '@/lib/crypto'
import { AppError } from '@/lib/errors'

/** Where a page ended: the last row's sort key and id. */
export interface Position {
  key: string
  id: string
}

const position = z.strictObject({ key: z.string(), id: z.uuid() })

const placeOf = (tenantId: string, list: string): Place => ({ owner: tenantId, row: list, field: 'cursor' })

/** An opaque cursor. It opens in this tenant and list only, and keeps sort keys, which may be names, out of addresses. */
export const sealCursor = (tenantId: string, list: string, { key, id }: Position): string =>
  encrypt(JSON.stringify({ key, id }), placeOf(tenantId, list))

/** Opens a cursor of `sealCursor`. Throws AppError `invalid_input` for whatever is not one of this list. */
export function openCursor(tenantId: string, list: string, cursor: string): Position {
  try {
    return position.parse(JSON.parse(decrypt(cursor, placeOf(tenantId, list))))
  } catch (cause) {
    const errors = [{ path: 'cursor', code: 'not_valid' }]
    throw new AppError('invalid_input', 'the cursor is not one of this list', { cause, errors })
  }
}
