import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { endConnection } from './end-connection'
import { findAccount } from './find-account'
import { requireMayAct } from './require-allowed'
import type { EndedAccount } from './schema'

/** Ends an account's connection, also one's own; the membership stays, and signing in connects it again. */
export async function disconnectAccount(ctx: PersonContext, { id }: { id: string }): Promise<EndedAccount> {
  const read = () => asTenant({ id: ctx.tenant.id }, async (db) => (await findAccount(db, ctx, id)).account)
  requireMayAct(ctx, await read(), 'disconnect')
  const remote = await endConnection(ctx, id)
  return { account: await read(), remote }
}
