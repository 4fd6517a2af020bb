import 'server-only'
import { AppError } from '@/lib/errors'

/** The name's field says why the template is not kept. */
export const refuseName = (code: 'template_name_taken' | 'too_many_templates', cause?: unknown): AppError =>
  new AppError('invalid_input', 'the template is not saved', { cause, errors: [{ path: 'name', code }] })
