import 'server-only'
import type { ShownProblem } from './read-problem'
import { SignInProblem } from './sign-in-problem'

/** What a page shows of a problem that it met itself; after a wait it is to be opened again. Throws what is no such problem. */
export function explainProblem(error: unknown, here: string): ShownProblem {
  if (!(error instanceof SignInProblem)) throw error
  const { reason, retryAfterSeconds } = error
  if (!retryAfterSeconds) return { reason, actionHref: '/', traceId: undefined }
  return { reason, actionHref: here, traceId: undefined, minutes: Math.ceil(retryAfterSeconds / 60) }
}
