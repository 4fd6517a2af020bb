import 'server-only'
import type { Db } from '@/lib/db'
import { SignInProblem } from './sign-in-problem'

/**
 * Holds off the closing of a tenant until this transaction has ended, so that whoever joins in the same moment is
 * removed with the others. Throws SignInProblem when it is closed already.
 */
export async function requireOpenTenant(db: Db, tenantId: string): Promise<void> {
  const [tenant] = await db.$queryRaw<{ isOpen: boolean }[]>`
    select "closedAt" is null as "isOpen" from "Tenant" where id = ${tenantId}::uuid for share`
  if (!tenant?.isOpen) throw new SignInProblem('tenant-not-found')
}
