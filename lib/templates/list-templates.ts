import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { mayChange } from './may-change'
import { openContent } from './open-content'
import type { TemplateContent, TemplateList, TemplateOutline } from './schema'

/** The person's own templates and the organisation's, by name. */
export async function listTemplates({ tenant, actor }: PersonContext): Promise<TemplateList> {
  const found = await asTenant({ id: tenant.id }, (db) =>
    db.meetingTemplate.findMany({
      where: { tenantId: tenant.id, OR: [{ ownerId: null }, { ownerId: actor.membershipId }] },
      select: { id: true, name: true, ownerId: true, content: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  )
  return {
    items: found.map(({ id, name, ownerId, content }) => ({
      id,
      name,
      isShared: ownerId === null,
      mayChange: mayChange(actor, { ownerId }),
      about: outline(openContent(tenant.id, { id, content })),
    })),
  }
}

function outline(content: TemplateContent): TemplateOutline {
  const { subject, minutes, recurrence, password, live, hosts = [], invitees = [], guests = [], rooms = [] } = content
  return {
    ...{ subject, minutes, recurrence },
    hasPassword: password !== undefined,
    isLive: live?.enabled ?? false,
    people: new Set([...hosts, ...invitees]).size,
    guests: guests.length,
    rooms: rooms.length,
  }
}
