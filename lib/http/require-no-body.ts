import 'server-only'
import { AppError } from '@/lib/errors'

/** Refuses a body where none has a meaning: proxies and servers disagree on where such a request ends. */
export function requireNoBody({ method, headers }: Request): void {
  if (method !== 'GET' && method !== 'HEAD') return
  const length = headers.get('content-length')
  if (headers.has('transfer-encoding') || (length !== null && length !== '0')) {
    throw new AppError('invalid_input', 'a request that reads has no body')
  }
}
