import 'server-only'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import type { Circumstances } from '@/lib/tenants/context'
import { extendSession, findSession } from './sessions'
import { signOut } from './sign-out'

/**
 * next-auth's view of our sessions during one request. A session has no user of its own, so it stands in for one; the
 * database holds the token's hash only.
 */
export function sessionAdapter(request: Circumstances): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      const session = await findSession(sessionToken, request.now)
      if (!session) return null
      const user = { id: session.id, email: '', emailVerified: null }
      return { session: { sessionToken, userId: session.id, expires: session.expiresAt }, user }
    },
    async updateSession({ sessionToken }): Promise<AdapterSession | null> {
      const session = await findSession(sessionToken, request.now)
      if (!session) return null
      await extendSession(session, request.now)
      return { sessionToken, userId: session.id, expires: session.expiresAt }
    },
    deleteSession: (sessionToken) => signOut(sessionToken, request),
  }
}
