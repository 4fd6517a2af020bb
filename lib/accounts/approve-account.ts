import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { decideOnAccount } from './decide-on-account'
import type { Account, DecideOnAccount } from './schema'

/** Lets in someone who waits; their waiting page goes on by itself. */
export function approveAccount(ctx: PersonContext, { id, reason }: DecideOnAccount): Promise<Account> {
  return decideOnAccount(ctx, id, { action: 'approve', status: 'ACTIVE', audit: 'member.approved', reason })
}
