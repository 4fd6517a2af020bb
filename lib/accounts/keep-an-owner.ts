import 'server-only'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/lib/generated/prisma/client'

/** A membership that is about to be suspended, demoted or erased. */
interface Leaving {
  tenantId: string
  id: string
}

/**
 * Refuses to let the last active owner go; call it first in the transaction that would. It locks the tenant's row until that
 * transaction ends, so that of two owners who demote each other at one moment one is refused. Throws AppError `last_owner`.
 */
export async function keepAnOwner(db: Prisma.TransactionClient, { tenantId, id }: Leaving): Promise<void> {
  await lockOwners(db, tenantId)
  const owners = await db.membership.findMany({
    where: { tenantId, role: 'OWNER', status: 'ACTIVE' },
    select: { id: true },
    take: 2,
  })
  const [only] = owners
  if (owners.length === 1 && only?.id === id) throw new AppError('last_owner', 'the last active owner must stay')
}

/** Lets nobody else change who owns the tenant until the transaction ends. */
export async function lockOwners(db: Prisma.TransactionClient, tenantId: string): Promise<void> {
  // Not FOR UPDATE: that would wait for everybody who writes a row of the tenant, and they for us.
  await db.$queryRaw`select 1 from "Tenant" where id = ${tenantId}::uuid for no key update`
}
