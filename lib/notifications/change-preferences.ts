import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { storedKind } from './kinds'
import type { Preferences } from './schema'
import { hint } from './tell'

/** Remembers what a person wants to be told from now on. It is no deed, so the audit does not have it. */
export async function changePreferences(ctx: PersonContext, wanted: Preferences): Promise<Preferences> {
  const key = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId }
  const { inBrowser, quiet } = wanted
  const data = {
    muted: [...new Set(wanted.muted.map(storedKind))],
    ...{ inBrowser, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null, timeZone: quiet?.timeZone ?? null },
  }
  await inTenantTransaction({ id: key.tenantId }, async (db) => {
    await db.notificationPreference.upsert({
      where: { tenantId_membershipId: key },
      create: { ...key, ...data },
      update: data,
    })
    await hint(db, key.tenantId, [key.membershipId])
  })
  return wanted
}
