import type { InvitedRole } from './schema'

/** Whether someone of a role may invite for another one: admins are made by owners. */
export const mayInvite = (inviter: 'OWNER' | 'ADMIN' | 'MEMBER', invited: InvitedRole): boolean =>
  inviter === 'OWNER' || (inviter === 'ADMIN' && invited === 'MEMBER')
