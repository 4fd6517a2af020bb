import 'server-only'
import { asTenant, type Db } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Invitation, InvitationList, InvitedRole } from './schema'

const PAGE = 50

/** The tenant's invitations, the newest first. Links are not among what is told. */
export function listInvitations(ctx: PersonContext, { cursor }: { cursor?: string }): Promise<InvitationList> {
  const tenantId = ctx.tenant.id
  return asTenant({ id: tenantId }, async (db) => {
    const after = cursor && (await db.invitation.findFirst({ where: { tenantId, id: cursor } }))
    const found = await db.invitation.findMany({
      where: {
        tenantId,
        ...(after && {
          OR: [{ createdAt: { lt: after.createdAt } }, { createdAt: after.createdAt, id: { lt: after.id } }],
        }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    })
    const shown = found.slice(0, PAGE)
    const people = await findNames(
      db,
      tenantId,
      shown.flatMap(({ createdBy, usedBy }) => [createdBy, ...(usedBy ? [usedBy] : [])]),
    )
    const items = shown.map((row) => ({
      id: row.id,
      role: row.role as InvitedRole,
      note: row.note,
      state: stateOf(row, ctx.now),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      createdBy: people.get(row.createdBy) ?? null,
      usedBy: (row.usedBy && people.get(row.usedBy)) || null,
    }))
    return { items, nextCursor: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null }
  })
}

interface Facts {
  usedAt: Date | null
  revokedAt: Date | null
  expiresAt: Date
}

function stateOf({ usedAt, revokedAt, expiresAt }: Facts, now: Date): Invitation['state'] {
  if (usedAt) return 'used'
  if (revokedAt) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

async function findNames(db: Db, tenantId: string, ids: string[]): Promise<Map<string, { name: string | null }>> {
  const members = await db.membership.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, displayName: true, userid: true },
  })
  return new Map(members.map(({ id, displayName, userid }) => [id, { name: displayName ?? userid }]))
}
