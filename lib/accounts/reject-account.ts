import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { decideOnAccount } from './decide-on-account'
import { endConnection } from './end-connection'
import { findAccount } from './find-account'
import type { DecideOnAccount, EndedAccount } from './schema'

/**
 * Turns someone away who waits, withdraws their authorisation where Tencent lets us, and wipes their tokens. Their sign-in stays and
 * opens nothing: it tells them of it, and lets them ask again. Said again it ends a connection that was left over.
 */
export async function rejectAccount(ctx: PersonContext, { id, reason }: DecideOnAccount): Promise<EndedAccount> {
  await decideOnAccount(ctx, id, { action: 'reject', status: 'REJECTED', audit: 'member.rejected', reason })
  const remote = await endConnection(ctx, id)
  const { account } = await asTenant({ id: ctx.tenant.id }, (db) => findAccount(db, ctx, id))
  return { account, remote }
}
