import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { type Field, type FieldErrors, fields } from './schedule-fields'
import { findErrors } from './schedule-values'

/** What the door refused, and what had been sent. */
export interface Refusal {
  body: ScheduleMeeting
  errors: FieldErrors
}

interface Checked {
  /** Fields that the person left, or sent. */
  left: ReadonlySet<Field>
  refusal: Refusal | undefined
  /** The moment of the last check. */
  at: Date
}

/**
 * The messages to show for what the form holds now: of fields that were left, and of those that the door refused, as
 * long as they hold what it refused.
 */
export function shownErrors(body: ScheduleMeeting, { left, refusal, at }: Checked): FieldErrors {
  const found = findErrors(body, at)
  const shown: FieldErrors = {}
  for (const field of fields) {
    const refused = refusal && isSame(body[field], refusal.body[field]) ? refusal.errors[field] : undefined
    const error = (left.has(field) ? found[field] : undefined) ?? refused
    if (error !== undefined) shown[field] = error
  }
  return shown
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
