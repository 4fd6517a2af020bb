import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { decideOnAccount } from './decide-on-account'
import type { Account } from './schema'

/** Lets someone who was suspended in again; they sign in anew. */
export function resumeAccount(ctx: PersonContext, { id }: { id: string }): Promise<Account> {
  return decideOnAccount(ctx, id, { action: 'resume', status: 'ACTIVE', audit: 'member.resumed' })
}
