import { z } from 'zod'
import { setupPath, startPath, toReturnPath } from './sign-in-paths'
import { type SignInProblemReason, signInProblems } from './sign-in-problem'

const address = z.object({
  reason: z.enum(signInProblems),
  tenant: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/)
    .optional()
    .catch(undefined),
  returnTo: z.string().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
  minutes: z.coerce.number().int().min(1).max(60).optional().catch(undefined),
})

/** What the page of a problem shows. */
export interface ShownProblem {
  reason: SignInProblemReason
  /** One click starts again, at the same tenant and for the same page, where that can help. */
  actionHref: string
  traceId: string | undefined
  /** So long to wait before that. */
  minutes?: number | undefined
}

const endings: ReadonlySet<SignInProblemReason> = new Set([
  'suspended',
  'tenant-not-found',
  'tenant-closed',
  'invitation-invalid',
])

/** Reads the address of the problem page; null when it names no problem. */
export function readProblem(query: Record<string, unknown>): ShownProblem | null {
  const parsed = address.safeParse(query)
  if (!parsed.success) return null
  const { reason, tenant, returnTo, id, minutes } = parsed.data
  if (reason === 'setup-refused' && tenant) return { reason, actionHref: setupPath(tenant), traceId: id }
  const canRestart = tenant !== undefined && !endings.has(reason)
  const actionHref = canRestart ? startPath(tenant, toReturnPath(tenant, returnTo)) : '/'
  return { reason, actionHref, traceId: id, ...(minutes && { minutes }) }
}
