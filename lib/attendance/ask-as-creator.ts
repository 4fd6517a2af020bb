import 'server-only'
import type { z } from 'zod'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { loadPerson } from '@/lib/copies/load-person'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'

/** Asks Tencent Meeting in somebody's name. Throws AppError. */
export type Ask = <Input extends z.ZodType, Reply extends z.ZodType, Output>(
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
) => Promise<Output>

/** In the name of the person of the context. */
export const askAs =
  (ctx: PersonContext): Ask =>
  (operation, input) =>
    callAsPerson(ctx, operation, input)

/**
 * In the name of a meeting's creator, for its hosts and the admins: Tencent tells who was in a meeting to nobody else, and refuses
 * whoever is not. The creator is known by our copies or our own record. By their connection, which is no use of their account; where
 * they have none, for owners and admins alone, by the enterprise's secret as the userid that an admin linked. Null where neither is there.
 */
export async function askAsCreator(
  ctx: PersonContext,
  meetingId: string,
): Promise<{ ask: Ask; as: PersonContext } | null> {
  const { tenant, actor, now, requestId } = ctx
  const creator = await findCreator(tenant.id, meetingId)
  if (!creator) return null
  const { id, userid, isConnected } = creator
  if (isConnected) {
    const as = id === actor.membershipId ? ctx : await loadPerson(tenant.id, id, { now, requestId })
    return as && { ask: askAs(as), as }
  }
  if (actor.role === 'MEMBER' || !userid) return null
  const asTheirs = { ...ctx, actor: { ...actor, userid } }
  return { ask: (operation, input) => callAsEnterprise(asTheirs, operation, input), as: ctx }
}

interface Creator {
  id: string
  userid: string | null
  isConnected: boolean
}

async function findCreator(tenantId: string, meetingId: string): Promise<Creator | undefined> {
  const [found] = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<Creator[]>`
      select m.id::text, m.userid, exists (select from "Connection" c where c."tenantId" = m."tenantId" and c."membershipId" = m.id
                                             and c."endedAt" is null and c."failureKind" is distinct from 'TERMINAL') as "isConnected"
      from "Membership" m
      where m."tenantId" = ${tenantId}::uuid and m.status = 'ACTIVE' and (
        exists (select from "MeetingViewer" v where v."tenantId" = m."tenantId" and v."membershipId" = m.id
                and v."meetingId" = ${meetingId} and v.role = 'creator')
        or exists (select from "AuditEvent" e where e."tenantId" = m."tenantId" and e."actorKind" = 'person' and e."actorId" = m.id
                   and e.outcome = 'done' and e."targetKind" = 'meeting' and e."targetId" = ${meetingId}
                   and e.action in ('meeting.scheduled', 'room.booked')))
      order by 3 desc limit 1`,
  )
  return found
}
