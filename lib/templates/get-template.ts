import 'server-only'
import { asTenant, type Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { mayChange } from './may-change'
import { openContent } from './open-content'
import type { Template } from './schema'

/** One template to fill a form with. Throws AppError `not_found` for somebody else's. */
export async function getTemplate(ctx: PersonContext, { id }: { id: string }): Promise<Template> {
  const { tenant, actor } = ctx
  return await asTenant({ id: tenant.id }, async (db) => {
    const found = await db.meetingTemplate.findFirst({
      where: { tenantId: tenant.id, id, OR: [{ ownerId: null }, { ownerId: actor.membershipId }] },
    })
    if (!found) throw new AppError('not_found', 'no such template')
    const { name, ownerId } = found
    const { hosts = [], invitees = [], ...content } = openContent(tenant.id, found)
    const people = await nameActive(db, ctx, [...hosts, ...invitees])
    const named = (ids: string[]) => ids.flatMap((person) => people.get(person) ?? [])
    const summary = { id, name, isShared: ownerId === null, mayChange: mayChange(actor, { ownerId }) }
    const gone = new Set([...hosts, ...invitees].filter((person) => !people.has(person))).size
    return { ...summary, content, hosts: named(hosts), invitees: named(invitees), gone }
  })
}

async function nameActive(db: Db, { tenant, actor }: PersonContext, ids: string[]) {
  const found = await db.membership.findMany({
    where: { tenantId: tenant.id, id: { in: ids }, status: 'ACTIVE' },
    select: { id: true, displayName: true },
  })
  return new Map(
    found.map(({ id, displayName }) => [
      id,
      { id, isYou: id === actor.membershipId, ...(displayName ? { name: displayName } : {}) },
    ]),
  )
}
