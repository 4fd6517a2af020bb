import 'server-only'
import { AppError } from '@/lib/errors'

/**
 * Refuses what is not a person opening a page: prefetches, images, frames, scripts. For doors that leave something behind
 * when they are merely opened. Old browsers that tell neither are let in.
 */
export function requireVisit({ headers }: Request): void {
  const purpose = headers.get('sec-purpose') ?? headers.get('purpose') ?? headers.get('x-moz') ?? ''
  const destination = headers.get('sec-fetch-dest') ?? 'document'
  if (purpose.includes('prefetch') || headers.has('next-router-prefetch') || destination !== 'document') {
    throw new AppError('not_allowed', 'this address is for opening, not for loading')
  }
}
