import 'server-only'
import { hashSecret } from '@/lib/crypto'
import { withoutTenant } from '@/lib/db'

const HOUR = 3_600_000

/** The life of the session's cookie; the limits themselves are kept in the database. */
export const SESSION_SECONDS = 30 * 24 * 3_600

/** A session that is not used for this long ends. */
const IDLE_MILLISECONDS = 12 * HOUR
/** A session ends this long after its first sign-in, used or not. */
const ABSOLUTE_MILLISECONDS = SESSION_SECONDS * 1_000
/** Moving the idle limit is a write; a session in use makes one in this time. */
const EXTENSION_STEP = HOUR / 6

/** The live part of a browser's session. */
export interface BrowserSession {
  id: string
  expiresAt: Date
}

/** The earliest creation that the absolute limit leaves alive. */
export const oldestLiving = (now: Date): Date => new Date(now.getTime() - ABSOLUTE_MILLISECONDS)

/** When a session that is used now will have been idle for too long. */
export const idleLimit = (now: Date): Date => new Date(now.getTime() + IDLE_MILLISECONDS)

/** Which sessions live: neither limit has passed. */
export const livingAt = (now: Date) => ({ expiresAt: { gt: now }, createdAt: { gt: oldestLiving(now) } })

/** When a session was used last, to the step in which its idle limit moves. */
export const lastUseOf = ({ expiresAt }: Pick<BrowserSession, 'expiresAt'>): Date =>
  new Date(expiresAt.getTime() - IDLE_MILLISECONDS)

/** Finds a session by its token, unless one of its limits has passed. */
export function findSession(token: string, now: Date): Promise<BrowserSession | null> {
  return withoutTenant().session.findFirst({
    where: { tokenHash: hashSecret(token), ...livingAt(now) },
    select: { id: true, expiresAt: true },
  })
}

/** Notes that a session is in use, at most every ten minutes. */
export async function extendSession(session: BrowserSession, now: Date): Promise<void> {
  const expiresAt = idleLimit(now)
  if (expiresAt.getTime() - session.expiresAt.getTime() < EXTENSION_STEP) return
  await withoutTenant().session.updateMany({ where: { id: session.id }, data: { expiresAt } })
}

/** Ends a session and with it all sign-ins of that browser. */
export async function endSession(token: string): Promise<void> {
  await withoutTenant().session.deleteMany({ where: { tokenHash: hashSecret(token) } })
}
