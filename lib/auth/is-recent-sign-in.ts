/** So long after signing in one may do what cannot be undone. */
const RECENT_MS = 10 * 60_000

/** Whether somebody has shown who they are just now. */
export const isRecentSignIn = (authenticatedAt: Date, now: Date): boolean =>
  now.getTime() - authenticatedAt.getTime() <= RECENT_MS
