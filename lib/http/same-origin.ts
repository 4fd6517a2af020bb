import 'server-only'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that a page of another site may have sent: it must name an address of this installation as its
 * Origin, and where the browser tells how the request came about, it must say same-origin (Fetch Metadata).
 */
export function requireSameOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return
  const { PUBLIC_URL, SERVED_URLS } = env()
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  const isOurs = origin !== null && [PUBLIC_URL, ...SERVED_URLS].includes(origin)
  if (!isOurs || (site !== null && site !== 'same-origin')) {
    throw new AppError('cross_origin', 'a change must come from a page of this installation')
  }
}
