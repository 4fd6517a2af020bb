import 'server-only'
import { env } from '@/lib/env'

/** The cookies of this application. */
type CookieName = 'session' | 'browser' | 'tenant' | 'csrf' | 'return' | 'invitation' | 'setup'

/**
 * A cookie's full name. `__Host-` where the address is https; on http the name carries the port, because cookies
 * ignore ports and two installations may share localhost. It stands in front: next-auth also reads cookies that merely
 * begin with its cookie's name.
 */
export function cookieName(name: CookieName): string {
  const { protocol, port } = new URL(env().PUBLIC_URL)
  return protocol === 'https:' ? `__Host-${name}` : `console-${port || '80'}-${name}`
}

/** What all our cookies share: not for scripts, not sent along by other sites' requests, for the whole origin. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: env().PUBLIC_URL.startsWith('https:') } as const
}

/** A `Set-Cookie` value. Ours hold only letters, digits, hyphens: nothing needs encoding. */
export function serializeCookie(name: CookieName, value: string, maxAgeSeconds: number): string {
  const secure = cookieOptions().secure ? '; Secure' : ''
  return `${cookieName(name)}=${value}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}

/** A cookie's value as the browser sent it; the first, if there are several of the name (RFC 6265, 5.4). */
export function readCookie(request: Request, name: CookieName): string | undefined {
  const start = `${cookieName(name)}=`
  const pairs = (request.headers.get('cookie') ?? '').split(';')
  return pairs
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length)
}
