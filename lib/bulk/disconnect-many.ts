import 'server-only'
import { requireConfirmation } from '@/lib/offboarding/require-confirmation'
import type { PersonContext } from '@/lib/tenants/context'
import type { BulkJob, StartBulk } from './schema'
import { startBulk } from './start-bulk'

/** Starts to disconnect many accounts, having got their number typed. */
export async function disconnectMany(
  ctx: PersonContext,
  { confirmation, ...chosen }: Omit<StartBulk, 'action'> & { confirmation: string },
): Promise<BulkJob> {
  requireConfirmation(confirmation, String(chosen.count))
  return await startBulk(ctx, { ...chosen, action: 'DISCONNECT' })
}
