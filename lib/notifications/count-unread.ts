import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { findPreferences } from './find-preferences'
import { isQuiet } from './is-quiet'
import type { Unread } from './schema'
import { forRole, isStillSo, ofPerson } from './shown'

/** How many of what a person was told is not read, and whether their browser may tell of it now. */
export async function countUnread(ctx: PersonContext): Promise<Unread> {
  const { tenant, actor, now } = ctx
  const { inBrowser, quiet } = await findPreferences(ctx)
  const [counted] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<{ unread: number }[]>`
      select count(*)::int as unread from "Notification" n
      where ${ofPerson(tenant.id, actor.membershipId)} and ${forRole(isPermitted(actor.role, 'accounts:read'))}
        and n."readAt" is null and ${isStillSo}`,
  )
  return { unread: counted?.unread ?? 0, isQuiet: isQuiet(quiet, now), inBrowser }
}
