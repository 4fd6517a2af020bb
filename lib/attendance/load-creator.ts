import 'server-only'
import { loadPerson } from '@/lib/copies/load-person'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/**
 * The creator of a meeting, by our copies or our own record, where they are a member whose account is connected: Tencent tells who was
 * in a meeting to nobody else, and refuses whoever is not. What is read as them is no use of their account.
 */
export async function loadCreator(
  { tenant, now, requestId }: Pick<PersonContext, 'tenant' | 'now' | 'requestId'>,
  meetingId: string,
): Promise<PersonContext | null> {
  const [found] = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<{ id: string }[]>`
      select m.id::text from "Membership" m
      join "Connection" c on c."tenantId" = m."tenantId" and c."membershipId" = m.id and c."endedAt" is null
      where m."tenantId" = ${tenant.id}::uuid and m.status = 'ACTIVE' and (
        exists (select from "MeetingViewer" v where v."tenantId" = m."tenantId" and v."membershipId" = m.id
                and v."meetingId" = ${meetingId} and v.role = 'creator')
        or exists (select from "AuditEvent" e where e."tenantId" = m."tenantId" and e."actorKind" = 'person' and e."actorId" = m.id
                   and e.outcome = 'done' and e."targetKind" = 'meeting' and e."targetId" = ${meetingId}
                   and e.action in ('meeting.scheduled', 'room.booked')))
      limit 1`,
  )
  return found ? await loadPerson(tenant.id, found.id, { now, requestId }) : null
}
