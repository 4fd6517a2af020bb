import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { type Meeting, operations } from '@/lib/tencent'
import { copyOf } from './copy-of'
import { findViewers } from './find-viewers'
import { markCancelled } from './mark-cancelled'
import { saveCopies } from './save-copies'

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
    (db) => db.$queryRaw<{ id: string }[]>`
      select m.id from "MeetingViewer" v
      join "MeetingCopy" m on m."tenantId" = v."tenantId" and m.id = v."meetingId"
      where v."tenantId" = ${tenantId}::uuid and v."membershipId" = ${membershipId}::uuid and v.role <> 'participant'
        and m.status in ('upcoming', 'running', 'unknown') and m."seenAt" < ${since}::timestamptz
        and exists (select from "OccurrenceCopy" o where o."tenantId" = m."tenantId" and o."meetingId" = m.id
                      and not o."isCancelled" and o."endsAt" > ${ctx.now}::timestamptz)
      order by m."seenAt", m.id`,
  )
  const vanished = coming.filter(({ id }) => !listed.has(id)).slice(0, LOOKED_UP_MAX)
  for (const { id } of vanished) await settle(ctx, id)
  return vanished.length
}

async function settle(ctx: PersonContext, id: string): Promise<void> {
  const tenantId = ctx.tenant.id
  const { membershipId } = ctx.actor
  const at = new Date()
  const found = await callAsPerson(ctx, operations.getMeeting, { meetingId: id }).catch(asGone)
  if (!found) {
    await inTenantTransaction({ id: tenantId }, (db) => markCancelled(db, { tenantId, id, at }))
    return
  }
  const viewers = await findViewers(ctx, found)
  await inTenantTransaction({ id: tenantId }, async (db) => {
    await saveCopies(db, { tenantId, copies: [copyOf(found)], viewers, namesAll: true, seenAt: at })
    const { status } = copyOf(found)
    const isOpen = status === 'upcoming' || status === 'running'
    const isNamed = viewers.some((viewer) => viewer.membershipId === membershipId)
    // It goes on without this person; a creator is one for good.
    const own = { tenantId, membershipId, meetingId: id, role: { not: 'creator' } }
    if (isOpen && !isNamed) await db.meetingViewer.deleteMany({ where: own })
  })
}

function asGone(error: unknown): Meeting | undefined {
  if (error instanceof AppError && error.code === 'not_found') return undefined
  throw error
}
