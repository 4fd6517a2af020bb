import { z } from 'zod'

/** `GET …/members?q=`: a part of a name; without it the first ones by name. */
export const listMembersQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .default(''),
})

/** Someone who can be named as host or invitee. */
export const member = z.object({
  /** The membership's. */
  id: z.uuid(),
  name: z.string().optional(),
  isYou: z.boolean(),
})

/** The best matches; `hasMore` where a longer part of the name is needed to see the others. */
export const memberList = z.object({ items: z.array(member), hasMore: z.boolean() })
export type MemberList = z.infer<typeof memberList>
