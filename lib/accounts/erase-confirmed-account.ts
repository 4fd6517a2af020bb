import 'server-only'
import { asTenant } from '@/lib/db'
import { requireConfirmation } from '@/lib/offboarding/require-confirmation'
import type { PersonContext } from '@/lib/tenants/context'
import { eraseAccount } from './erase-account'
import { findAccount } from './find-account'
import type { Erased } from './schema'

/** An owner erases an account, having typed its name; where it has none, its userid, else its masked open_id. */
export async function eraseConfirmedAccount(
  ctx: PersonContext,
  { id, confirmation }: { id: string; confirmation: string },
): Promise<Erased> {
  const { account } = await asTenant({ id: ctx.tenant.id }, (db) => findAccount(db, ctx, id))
  requireConfirmation(confirmation, account.name ?? account.userid ?? account.openIdMasked)
  return await eraseAccount(ctx, { id })
}
