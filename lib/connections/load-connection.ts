import 'server-only'
import { asTenant } from '@/lib/db'
import type { StoredConnection } from '@/lib/tenants/context'
import type { ConnectionRef } from './connection-ref'

/** A connection as a call needs it, where no door has loaded it with its person; null when it is gone. */
export async function loadConnection({ tenantId, id }: ConnectionRef): Promise<StoredConnection | null> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.connection.findFirst({
      where: { tenantId, id },
      select: {
        ...{ id: true, appId: true, openId: true, version: true, endedAt: true },
        ...{ accessToken: true, accessExpiresAt: true, refreshExpiresAt: true },
        app: { select: { platform: true, sdkId: true } },
      },
    }),
  )
  if (!found) return null
  const { app, ...stored } = found
  return { ...stored, ...app }
}
