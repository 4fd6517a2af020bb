import 'server-only'
import { cookies } from 'next/headers'
import { hashSecret } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { cookieName } from './cookies'
import { findGrant } from './session-grants'
import { findSignInTenant } from './sign-in-tenant'

/** As long as transactions are kept after their end (lib/tenants/purge-expired.ts). */
const REMEMBERED_MS = 24 * 3_600_000

/** An organisation that this browser set out to sign in to. */
export interface UnfinishedSignIn {
  slug: string
  name: string
}

/**
 * Whether this browser began to sign in to a tenant and never came back: it may have been left, or wait for an approval
 * at Tencent, of which nobody tells us. Null as well for a tenant that does not exist or that it is signed in to.
 */
export async function findUnfinishedSignIn(slug: string | undefined, now: Date): Promise<UnfinishedSignIn | null> {
  const jar = await cookies()
  const browserSecret = jar.get(cookieName('browser'))?.value
  const tenant = slug && browserSecret ? await findSignInTenant({ slug }) : null
  if (!tenant || !browserSecret) return null
  if (await findGrant(jar.get(cookieName('session'))?.value, tenant.id, now)) return null
  const begun = await asTenant({ id: tenant.id }, (db) =>
    db.oAuthTransaction.findFirst({
      where: {
        tenantId: tenant.id,
        browserHash: hashSecret(browserSecret),
        createdAt: { gt: new Date(now.getTime() - REMEMBERED_MS) },
      },
      select: { id: true },
    }),
  )
  return begun && { slug: tenant.slug, name: tenant.name }
}
