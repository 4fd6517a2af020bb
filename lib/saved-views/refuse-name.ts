import 'server-only'
import { AppError } from '@/lib/errors'

/** The name's field says why the view is not kept. */
export const refuseName = (code: 'name_taken' | 'too_many_views', cause?: unknown): AppError =>
  new AppError('invalid_input', 'the view is not saved', { cause, errors: [{ path: 'name', code }] })
