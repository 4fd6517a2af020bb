import 'server-only'
import type { Db } from '@/lib/db'
import { CHANNEL } from './notify'

/** That a connection began, ended, broke or works again: its person hears of it, and the admins. */
export async function notifyConnection(db: Db, { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
  await db.$executeRaw`
    select pg_notify(${CHANNEL}, json_build_object(
      'tenant', c."tenantId", 'hint', json_build_object('noun', 'connection', 'id', c."membershipId"),
      'to', json_build_object('members', json_build_array(c."membershipId"), 'admins', true))::text)
    from "Connection" c where c."tenantId" = ${tenantId}::uuid and c.id = ${id}::uuid`
}
