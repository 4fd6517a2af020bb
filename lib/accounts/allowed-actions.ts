import type { MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import type { AccountAction } from './schema'

const ranks = { MEMBER: 0, ADMIN: 1, OWNER: 2 } as const satisfies Record<Role, number>

/** Who would act. */
interface Actor {
  membershipId: string
  role: Role
}

/** On whom. */
interface Target {
  id: string
  role: Role
  membershipStatus: MembershipStatus
  /** There is a connection that has not ended. */
  isConnected: boolean
}

const decisions: Record<MembershipStatus, readonly AccountAction[]> = {
  PENDING: ['approve', 'reject', 'link'],
  ACTIVE: ['suspend', 'sign-out', 'link', 'change-role', 'hand-over'],
  SUSPENDED: ['resume', 'link'],
  REJECTED: [],
}
const connectionActions: readonly AccountAction[] = ['refresh', 'disconnect']
const forOwnersOnly: ReadonlySet<AccountAction> = new Set(['change-role', 'hand-over'])
/** Nobody decides on themselves. An owner may link themselves, or the only one could never be linked. */
const onOneself: ReadonlySet<AccountAction> = new Set(['refresh', 'disconnect', 'sign-out'])

/**
 * What an admin or owner may do with an account as it stands; others may nothing. Nobody acts on someone of a higher role, only
 * owners give and take roles. The last owner is protected where it counts, in the transaction (`keepAnOwner`).
 */
export function allowedActions(actor: Actor, target: Target): AccountAction[] {
  if (actor.role === 'MEMBER' || ranks[actor.role] < ranks[target.role]) return []
  const fitting = [...decisions[target.membershipStatus], ...(target.isConnected ? connectionActions : [])]
  const isSelf = actor.membershipId === target.id
  return fitting.filter(
    (action) =>
      (actor.role === 'OWNER' || !forOwnersOnly.has(action)) &&
      (!isSelf || onOneself.has(action) || (action === 'link' && actor.role === 'OWNER')),
  )
}
