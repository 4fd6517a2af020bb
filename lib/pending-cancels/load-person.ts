import 'server-only'
import { loadConnection } from '@/lib/connections/load-connection'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/** Somebody as a door would know them now; null once they, or their organisation, are here no more. */
export async function loadPerson(
  tenantId: string,
  membershipId: string,
): Promise<Omit<PersonContext, 'now' | 'requestId'> | null> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirst({
      where: { tenantId, id: membershipId, status: 'ACTIVE', tenant: { closedAt: null } },
      select: {
        ...{ role: true, displayName: true, userid: true, connection: { select: { id: true } } },
        tenant: { select: { id: true, slug: true, name: true, timeZone: true, locale: true } },
      },
    }),
  )
  if (!found) return null
  const { tenant, connection, ...person } = found
  return {
    tenant,
    actor: { kind: 'person', membershipId, ...person },
    connection: connection && (await loadConnection({ tenantId, id: connection.id })),
  }
}
