import 'server-only'
import type { Adapter, AdapterSession } from 'next-auth/adapters'
import { endSession, extendSession, findSession } from './sessions'

/**
 * next-auth's view of our sessions. A session has no user of its own, so it stands in for one; the database holds the
 * token's hash only.
 */
export const sessionAdapter: Adapter = {
  async getSessionAndUser(sessionToken) {
    const session = await findSession(sessionToken, new Date())
    if (!session) return null
    const user = { id: session.id, email: '', emailVerified: null }
    return { session: { sessionToken, userId: session.id, expires: session.expiresAt }, user }
  },
  async updateSession({ sessionToken }): Promise<AdapterSession | null> {
    const now = new Date()
    const session = await findSession(sessionToken, now)
    if (!session) return null
    await extendSession(session, now)
    return { sessionToken, userId: session.id, expires: session.expiresAt }
  },
  deleteSession: endSession,
}
