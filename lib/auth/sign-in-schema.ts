import { z } from 'zod'

/** One sign-in of a browser, as it may be told to it. */
const signIn = z.object({
  tenant: z.object({ slug: z.string(), name: z.string() }),
  role: z.enum(['OWNER', 'ADMIN', 'MEMBER']),
  status: z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'REJECTED']),
  displayName: z.string().nullable(),
})
export type SignIn = z.infer<typeof signIn>

/** The answer of `GET /api/me`. */
export const signIns = z.object({ signIns: z.array(signIn) })

/** The answer of `GET /api/t/{t}/me`: what an open page must know of whoever looks at it. */
export const ownStanding = z.object({ role: z.enum(['OWNER', 'ADMIN', 'MEMBER']) })
