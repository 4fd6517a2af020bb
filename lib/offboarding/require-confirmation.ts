import 'server-only'
import { AppError } from '@/lib/errors'

/** What cannot be undone is confirmed by typing what it is about. Throws AppError `invalid_input`. */
export function requireConfirmation(typed: string, expected: string): void {
  if (typed.trim() === expected) return
  const errors = [{ path: 'confirmation', code: 'confirmation_mismatch' }]
  throw new AppError('invalid_input', 'the confirmation does not match', { errors })
}
