import 'server-only'
import { AppError } from '@/lib/errors'

/** Reads `Idempotency-Key`: 8 to 128 letters, digits, hyphens or underscores, or none at all. */
export function readIdempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key')
  if (key === null) return undefined
  if (/^[A-Za-z0-9_-]{8,128}$/.test(key)) return key
  const errors = [{ path: 'Idempotency-Key', code: 'wrong_format' }]
  throw new AppError('invalid_input', 'the idempotency key is malformed', { errors })
}
