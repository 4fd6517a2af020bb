import { AppError } from '@/lib/errors'

/** The refusal of one field of a form. */
export const refuseField = (path: string, code: string): AppError =>
  new AppError('invalid_input', `${path}: ${code}`, { errors: [{ path, code }] })
