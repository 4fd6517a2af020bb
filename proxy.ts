import { type NextRequest, NextResponse } from 'next/server'
import { PAGE_HEADER } from '@/lib/auth/page-header'
import { randomSecret } from '@/lib/crypto'
import { env } from '@/lib/env'
import { contentSecurityPolicy } from '@/lib/http/security-headers'

/**
 * Gives each page its content security policy, and its own address for the way back after a sign-in. It decides nothing
 * about who may see what: pages and doors ask for that where they load their data.
 */
export function proxy(request: NextRequest): NextResponse {
  const { PUBLIC_URL, SERVED_URLS, NODE_ENV } = env()
  const served = { origins: [PUBLIC_URL, ...SERVED_URLS], isDevelopment: NODE_ENV === 'development' }
  const policy = contentSecurityPolicy(randomSecret(), served)
  const { pathname, searchParams } = request.nextUrl
  searchParams.delete('_rsc')

  const headers = new Headers(request.headers)
  headers.set(PAGE_HEADER, searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname)
  headers.set('content-security-policy', policy) // Next reads the nonce from here
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|favicon.ico).*)'] }
