import type { FieldError } from '@/lib/errors'
import { type FieldErrors, fieldOf } from './schedule-fields'

/** Errors of a door by where they can be shown: at a field of the form, or, by their paths, only above it. */
export function sortErrors(errors: readonly FieldError[]): { placed: FieldErrors; unplaced: string[] } {
  const placed: FieldErrors = {}
  const unplaced = new Set<string>()
  for (const { path, code } of errors) {
    const field = fieldOf(path)
    if (field) placed[field] ??= code
    else unplaced.add(path)
  }
  return { placed, unplaced: [...unplaced] }
}
