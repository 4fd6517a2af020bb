import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { mayChange } from './may-change'
import type { TemplateList } from './schema'

/** The person's own templates and the organisation's, by name. */
export async function listTemplates({ tenant, actor }: PersonContext): Promise<TemplateList> {
  const found = await asTenant({ id: tenant.id }, (db) =>
    db.meetingTemplate.findMany({
      where: { tenantId: tenant.id, OR: [{ ownerId: null }, { ownerId: actor.membershipId }] },
      select: { id: true, name: true, ownerId: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  return {
    items: found.map(({ id, name, ownerId }) => ({
      id,
      name,
      isShared: ownerId === null,
      mayChange: mayChange(actor, { ownerId }),
    })),
  }
}
