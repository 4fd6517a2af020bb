import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notify } from '@/lib/events/notify'
import type { PersonContext } from '@/lib/tenants/context'
import { type Meeting, operations } from '@/lib/tencent'
import type { ViewerRole } from './copy-of'
import { keepMeeting } from './keep-meeting'
import { markCancelled } from './mark-cancelled'

/** So many are looked up in one reading; the others wait for the next. */
const LOOKED_UP_MAX = 20

/**
 * Meetings that the copy has as coming and the list does not show any more: each is looked up, because a list is no proof that a
 * meeting is gone. Returns how many were settled.
 */
export async function settleVanished(ctx: PersonContext, listed: ReadonlySet<string>, since: Date): Promise<number> {
  const tenantId = ctx.tenant.id
  const { membershipId } = ctx.actor
  const coming = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<Vanished[]>`
      select m.id, v.role from "MeetingViewer" v
      join "MeetingCopy" m on m."tenantId" = v."tenantId" and m.id = v."meetingId"
      where v."tenantId" = ${tenantId}::uuid and v."membershipId" = ${membershipId}::uuid and v.role <> 'participant'
        and m.status in ('upcoming', 'running', 'unknown') and m."seenAt" < ${since}::timestamptz
        and exists (select from "OccurrenceCopy" o where o."tenantId" = m."tenantId" and o."meetingId" = m.id
                      and not o."isCancelled" and o."endsAt" > ${ctx.now}::timestamptz)
      order by m."seenAt", m.id`,
  )
  const vanished = coming.filter(({ id }) => !listed.has(id)).slice(0, LOOKED_UP_MAX)
  for (const one of vanished) await settle(ctx, one)
  return vanished.length
}

interface Vanished {
  id: string
  role: ViewerRole
}

/** That it cannot be read means for its creator that it is gone, and for others no more than that it is none of theirs. */
async function settle(ctx: PersonContext, { id, role }: Vanished): Promise<void> {
  const tenantId = ctx.tenant.id
  const at = new Date()
  const isCreator = role === 'creator'
  const found = await callAsPerson(ctx, operations.getMeeting, { meetingId: id }).catch(asGone)
  if (found) await keepMeeting(ctx, found, at, isCreator ? 'creator' : undefined)
  else if (isCreator) await inTenantTransaction({ id: tenantId }, (db) => markCancelled(db, { tenantId, id, at }))
  if (isCreator || (found && !goesOnWithout(ctx, found))) return
  const own = { tenantId, membershipId: ctx.actor.membershipId, meetingId: id }
  await inTenantTransaction({ id: tenantId }, async (db) => {
    await db.meetingViewer.deleteMany({ where: own })
    await notify(db, tenantId, { noun: 'meetings' }, { members: [own.membershipId] })
  })
}

function goesOnWithout({ connection }: PersonContext, { status, hosts, invitees }: Meeting): boolean {
  const isNamed = [...hosts, ...invitees].some(({ userid }) => userid === connection?.openId)
  return (status === 'upcoming' || status === 'running') && !isNamed
}

function asGone(error: unknown): Meeting | undefined {
  if (error instanceof AppError && error.code === 'not_found') return undefined
  throw error
}
