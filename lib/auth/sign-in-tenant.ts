import 'server-only'
import { decrypt } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import type { JoinPolicy } from '@/lib/generated/prisma/enums'
import type { TenantFacts } from '@/lib/tenants/context'

/** A tenant as the code flow needs it. */
export interface SignInTenant extends TenantFacts {
  joinPolicy: JoinPolicy
  openCorpId: string | null
  appId: string | null
}

const select = {
  id: true,
  slug: true,
  name: true,
  timeZone: true,
  locale: true,
  joinPolicy: true,
  openCorpId: true,
  appId: true,
}

/** Finds the tenant that a sign-in is for; a closed one is like none. */
export function findSignInTenant(where: { slug: string } | { id: string }): Promise<SignInTenant | null> {
  return withoutTenant().tenant.findFirst({ where: { ...where, closedAt: null }, select })
}

/** The application that people of a tenant sign in with, secret opened. */
export interface SignInApp {
  id: string
  appKey: string
  platform: string
  corpId: string
  sdkId: string
  secret: string
}

/** Loads an application under a tenant's wall: its own, or a shared one. None while there is no secret. */
export async function findSignInApp(tenantId: string, appId: string): Promise<SignInApp | null> {
  const app = await asTenant({ id: tenantId }, (db) => db.tencentApp.findFirst({ where: { id: appId } }))
  if (!app?.secret) return null
  const { id, appKey, platform, corpId, sdkId } = app
  const secret = decrypt(app.secret, { owner: app.tenantId ?? 'operator', row: id, field: 'secret' })
  return { id, appKey, platform, corpId, sdkId, secret }
}
