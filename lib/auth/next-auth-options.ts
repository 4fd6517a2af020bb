import 'server-only'
import type { NextAuthOptions } from 'next-auth'
import { env } from '@/lib/env'
import type { Circumstances } from '@/lib/tenants/context'
import { cookieName, cookieOptions } from './cookies'
import { sessionAdapter } from './session-adapter'
import { SESSION_SECONDS } from './sessions'

/**
 * next-auth without providers: it keeps session, CSRF token and sign-out; people sign in through our own code flow.
 * Redirects stay on the configured address, whatever the request calls us.
 */
export function nextAuthOptions(request: Circumstances): NextAuthOptions {
  const { NEXTAUTH_SECRET, PUBLIC_URL } = env()
  return {
    providers: [],
    adapter: sessionAdapter(request),
    secret: NEXTAUTH_SECRET,
    session: { strategy: 'database', maxAge: SESSION_SECONDS, updateAge: 0 },
    pages: { signIn: '/', signOut: '/', error: '/' },
    cookies: {
      sessionToken: { name: cookieName('session'), options: cookieOptions() },
      csrfToken: { name: cookieName('csrf'), options: cookieOptions() },
      callbackUrl: { name: cookieName('return'), options: cookieOptions() },
    },
    callbacks: {
      redirect: () => PUBLIC_URL,
      // The session of a browser is nobody in particular: who one is depends on the tenant (/api/me).
      session: ({ session }) => ({ expires: session.expires }),
    },
  }
}
