import 'server-only'
import { AppError } from '@/lib/errors'
import { requireSetupCode } from './require-setup-code'

/** The hash of the code that a browser holds for a tenant's setup, if it fits. */
export async function findSetupHash(slug: string, code: string, now: Date): Promise<string | null> {
  try {
    return (await requireSetupCode(slug, code, now)).codeHash
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
