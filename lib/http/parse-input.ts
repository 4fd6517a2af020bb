import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { toFieldErrors } from './field-errors'

/** What a schema makes of what was sent. Throws AppError `invalid_input`, which names the wrong fields. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('invalid_input', 'the input does not parse', { errors: toFieldErrors(parsed.error.issues) })
}
