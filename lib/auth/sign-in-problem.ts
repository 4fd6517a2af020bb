/** How a sign-in can end without one. Each has its text under `problems` in the messages. */
export const signInProblems = [
  'consent-refused',
  'code-expired',
  'state-mismatch',
  'expired',
  'other-account',
  'wrong-corp',
  'owned-elsewhere',
  'app-banned',
  'app-secret',
  'unavailable',
  'tenant-not-found',
  'tenant-closed',
  'suspended',
  'signed-out',
  'rejected',
  'invitation-invalid',
  'setup-refused',
  'too-many',
] as const

export type SignInProblemReason = (typeof signInProblems)[number]

/** Where a new attempt would start, and where it would lead. */
interface RestartFacts {
  tenant: string
  returnTo?: string
}

/** Ends a sign-in with a page that says why. */
export class SignInProblem extends Error {
  override readonly name = 'SignInProblem'

  constructor(
    readonly reason: SignInProblemReason,
    readonly restart?: RestartFacts,
    /** So long a new attempt is in vain. */
    readonly retryAfterSeconds?: number,
  ) {
    super(reason)
  }
}

/** The page that explains a problem; it offers to start again where that can help, and names the request where that can. */
export function problemPath(
  reason: SignInProblemReason,
  restart?: RestartFacts,
  { requestId, retryAfterSeconds }: { requestId?: string; retryAfterSeconds?: number | undefined } = {},
): string {
  const wait = retryAfterSeconds && { minutes: String(Math.ceil(retryAfterSeconds / 60)) }
  const query = new URLSearchParams({ reason, ...restart, ...(requestId && { id: requestId }), ...wait })
  return `/sign-in/problem?${query}`
}
