import type { Role } from '@/lib/generated/prisma/enums'
import type { Account, AccountAction } from './schema'

const ranks = { MEMBER: 0, ADMIN: 1, OWNER: 2 } as const satisfies Record<Role, number>

/** Who would act. */
interface Actor {
  membershipId: string
  role: Role
}

/** On whom, as it stands. */
type Target = Pick<Account, 'id' | 'role' | 'membershipStatus' | 'status' | 'endedAt'>

const fitting: Record<Account['membershipStatus'], readonly AccountAction[]> = {
  PENDING: ['approve', 'reject', 'sign-out', 'link'],
  ACTIVE: ['suspend', 'sign-out', 'link', 'change-role', 'hand-over'],
  SUSPENDED: ['resume', 'link'],
  REJECTED: [],
}
const needConnection: readonly AccountAction[] = ['refresh', 'disconnect']
const forOwnersOnly: ReadonlySet<AccountAction> = new Set(['change-role', 'hand-over'])
const onOneself: ReadonlySet<AccountAction> = new Set(['refresh', 'disconnect', 'sign-out'])

/**
 * Whether somebody is the one to do this: nobody acts on someone of a higher role, only owners give and take roles, nobody
 * decides on themselves. An owner may link themselves, or the only one could never be linked.
 */
export function mayAct(actor: Actor, { id, role }: Pick<Target, 'id' | 'role'>, action: AccountAction): boolean {
  if (actor.membershipId === id) return onOneself.has(action) || (action === 'link' && actor.role === 'OWNER')
  if (actor.role === 'MEMBER' || ranks[actor.role] < ranks[role]) return false
  return actor.role === 'OWNER' || !forOwnersOnly.has(action)
}

/** Whether it can be done to an account as it stands. */
export function fitsAccount({ membershipStatus, status, endedAt }: Target, action: AccountAction): boolean {
  if (needConnection.includes(action)) return status !== 'NEVER_CONNECTED' && endedAt === null
  return fitting[membershipStatus].includes(action)
}

/** What somebody may do with an account now. The last owner is protected where it counts, in the transaction (`keepAnOwner`). */
export function allowedActions(actor: Actor, target: Target): AccountAction[] {
  return [...fitting[target.membershipStatus], ...needConnection].filter(
    (action) => mayAct(actor, target, action) && fitsAccount(target, action),
  )
}
