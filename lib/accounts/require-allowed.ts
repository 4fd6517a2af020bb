import 'server-only'
import { AppError } from '@/lib/errors'
import type { Context, PersonActor } from '@/lib/tenants/context'
import { fitsAccount, mayAct } from './allowed-actions'
import type { Account, AccountAction } from './schema'

/** Throws AppError `not_allowed` where this person is not the one to do that. */
export function requireMayAct({ actor }: Context<PersonActor>, account: Account, action: AccountAction): void {
  if (!mayAct(actor, account, action))
    throw new AppError('not_allowed', `${actor.role} may not ${action} ${account.role}`)
}

/** Throws AppError `conflict`, with the account as it stands, where that cannot be done to it now. */
export function requireFits(account: Account, action: AccountAction): void {
  if (fitsAccount(account, action)) return
  throw new AppError('conflict', `${action} does not fit ${account.membershipStatus}`, { current: account })
}
