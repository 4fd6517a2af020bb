import { AppError, type FieldError } from '@/lib/errors'
import type { ChangedCredential } from './schema'

/** An enterprise secret as it is once what was typed is put over what is stored. */
export interface MergedCredential {
  corpId: string
  sdkId: string | null
  secretId: string
  secretKey: string
}

/** Puts what was typed over what is stored: an empty secret keeps it. Throws AppError `invalid_input` where there is none. */
export function mergeCredential(
  stored: Pick<MergedCredential, 'secretId' | 'secretKey'> | null,
  { corpId, sdkId, ...typed }: ChangedCredential,
): MergedCredential {
  const secretId = typed.secretId || stored?.secretId || ''
  const secretKey = typed.secretKey || stored?.secretKey || ''
  const errors: FieldError[] = Object.entries({ secretId, secretKey })
    .filter(([, value]) => value === '')
    .map(([path]) => ({ path, code: 'required' }))
  if (errors.length > 0) throw new AppError('invalid_input', 'a secret is missing', { errors })
  return { corpId, sdkId: sdkId || null, secretId, secretKey }
}
