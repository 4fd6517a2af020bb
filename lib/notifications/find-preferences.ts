import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { storedKind } from './kinds'
import { mutable, type Preferences } from './schema'

/** What a person wants to be told, and when; without a word from them everything is told, and not by the browser. */
export async function findPreferences({ tenant, actor }: PersonContext): Promise<Preferences> {
  const found = await asTenant({ id: tenant.id }, (db) =>
    db.notificationPreference.findFirst({ where: { tenantId: tenant.id, membershipId: actor.membershipId } }),
  )
  if (!found) return { muted: [], inBrowser: false, quiet: null }
  const { muted, inBrowser, quietFrom: from, quietTo: to, timeZone } = found
  return {
    muted: mutable.options.filter((kind) => muted.includes(storedKind(kind))),
    inBrowser,
    quiet: from !== null && to !== null && timeZone !== null ? { from, to, timeZone } : null,
  }
}
