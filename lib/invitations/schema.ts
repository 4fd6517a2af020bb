import { z } from 'zod'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

/** Characters that a note may have. */
export const NOTE_MAX = 100
/** Days that an invitation may be open. */
export const lifetimes = [1, 7, 30] as const
const PAGE_CURSOR_MAX = 100

const instant = z.iso.datetime()
const role = z.enum(['MEMBER', 'ADMIN'])
export type InvitedRole = z.infer<typeof role>

/** The body of `POST …/admin/invitations`. */
export const newInvitation = z.strictObject({
  role,
  days: z.literal(lifetimes),
  note: z.string().trim().max(NOTE_MAX, 'note_too_long').optional(),
})
export type NewInvitation = z.infer<typeof newInvitation>

/** Its answer: the only time that the link is told, with a message for each language to send it with. */
export const madeInvitation = z.object({
  id: z.uuid(),
  url: z.url(),
  expiresAt: instant,
  messages: z.object({ 'zh-CN': z.string(), en: z.string() }),
})
export type MadeInvitation = z.infer<typeof madeInvitation>

const someone = z.object({
  /** Empty for members who have no name here. */
  name: z.string().nullable(),
})

const invitation = z.object({
  id: z.uuid(),
  role,
  note: z.string().nullable(),
  state: z.enum(['open', 'used', 'expired', 'revoked']),
  createdAt: instant,
  expiresAt: instant,
  /** Null for someone who is no member any more. */
  createdBy: someone.nullable(),
  usedBy: someone.nullable(),
})
export type Invitation = z.infer<typeof invitation>

export const invitationParams = z.strictObject({ id: z.uuid() })
export const listInvitationsQuery = z.strictObject({ cursor: z.uuid().max(PAGE_CURSOR_MAX).optional() })
export const invitationList = z.object({ items: z.array(invitation), nextCursor: z.uuid().nullable() })
export type InvitationList = z.infer<typeof invitationList>
