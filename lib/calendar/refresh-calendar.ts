import 'server-only'
import { syncCopies } from '@/lib/copies/sync-copies'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/** A reading that is so young is not repeated: several tabs ask at once. */
const YOUNG_MS = 5_000

const running = new Map<string, Promise<unknown>>()

/** Reads the person's meetings from Tencent Meeting now; who asks while that goes on waits for the same reading. Throws AppError. */
export async function refreshCalendar(ctx: PersonContext): Promise<void> {
  const { tenant, actor } = ctx
  const where = { tenantId: tenant.id, membershipId: actor.membershipId }
  const sync = await asTenant({ id: tenant.id }, (db) => db.copySync.findFirst({ where }))
  if (sync?.syncedAt && !sync.failedAt && ctx.now.getTime() - sync.syncedAt.getTime() < YOUNG_MS) return
  const reading = running.get(actor.membershipId) ?? syncCopies(ctx).finally(() => running.delete(actor.membershipId))
  running.set(actor.membershipId, reading)
  await reading
}
