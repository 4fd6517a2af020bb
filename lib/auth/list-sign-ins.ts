import 'server-only'
import { asTenant } from '@/lib/db'
import { listGrants } from './session-grants'
import type { SignIn } from './sign-in-schema'

/** The tenants that a browser is signed in to, oldest first; each is read under its own wall. */
export async function listSignIns(token: string | undefined, now: Date): Promise<SignIn[]> {
  const grants = token ? await listGrants(token, now) : []
  const found = await Promise.all(
    grants.map(({ tenantId, membershipId }) =>
      asTenant({ id: tenantId }, (db) =>
        db.membership.findFirst({
          where: { tenantId, id: membershipId },
          select: { role: true, status: true, displayName: true, tenant: { select: { slug: true, name: true } } },
        }),
      ),
    ),
  )
  return found.filter((member) => member !== null)
}
