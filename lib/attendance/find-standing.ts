import 'server-only'
import { asTenant } from '@/lib/db'
import type { AttendanceCopy } from '@/lib/generated/prisma/client'
import { hasScheduled } from '@/lib/meetings/has-scheduled'
import type { PersonContext } from '@/lib/tenants/context'
import { ownKey } from './person-key'

/** What somebody is to a meeting, as far as its attendance goes. */
export interface Standing {
  isAdmin: boolean
  /** By our own record. */
  isCreator: boolean
  /** By a copy, which may be outdated: enough to look, not enough to see. */
  mayBeHost: boolean
  /** How the archive knows them. */
  key: string
}

/** Owners and admins see every attendance; the others as creator or host. */
export async function findStanding(ctx: PersonContext, meetingId: string): Promise<Standing> {
  const { tenant, actor } = ctx
  const [tenantId, membershipId] = [tenant.id, actor.membershipId]
  const [isCreator, key, [view, copy]] = await Promise.all([
    hasScheduled(ctx, meetingId),
    ownKey(ctx),
    asTenant({ id: tenantId }, (db) =>
      Promise.all([
        db.meetingViewer.findFirst({ where: { tenantId, membershipId, meetingId, role: 'host' } }),
        db.attendanceCopy.findFirst({
          where: { tenantId, meetingId },
          orderBy: { startsAt: 'desc' },
          select: { hostKeys: true },
        }),
      ]),
    ),
  ])
  const mayBeHost = view !== null || (copy?.hostKeys.includes(key) ?? false)
  return { isAdmin: actor.role !== 'MEMBER', isCreator, mayBeHost, key }
}

/** Whether they may see what was kept: who was its creator or host then, and the admins. */
export const maySee = (
  { isAdmin, isCreator, key }: Standing,
  { creatorKey, hostKeys }: Pick<AttendanceCopy, 'creatorKey' | 'hostKeys'>,
): boolean => isAdmin || isCreator || creatorKey === key || hostKeys.includes(key)
