import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { decideOnAccount } from './decide-on-account'
import type { Account, DecideOnAccount } from './schema'

/**
 * Shuts someone out until they are resumed: their sign-ins at this tenant end, and every next request of theirs is refused. Their
 * tokens stay, so that nothing is lost by a mistake.
 */
export function suspendAccount(ctx: PersonContext, { id, reason }: DecideOnAccount): Promise<Account> {
  const audit = 'member.suspended'
  return decideOnAccount(ctx, id, { action: 'suspend', status: 'SUSPENDED', audit, reason, endsSignIns: true })
}
