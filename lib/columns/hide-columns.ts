import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { HideColumns } from './schema'

/** Remembers for a person which columns their lists of meetings do not show. It is no deed, so the audit does not have it. */
export async function hideColumns({ tenant, actor }: PersonContext, { hidden }: HideColumns): Promise<void> {
  const where = { tenantId: tenant.id, id: actor.membershipId }
  await asTenant({ id: tenant.id }, (db) =>
    db.membership.updateMany({ where, data: { hiddenColumns: [...new Set(hidden)] } }),
  )
}
