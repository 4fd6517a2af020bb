import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/** Our own record that the person scheduled a meeting or, as its creator, booked rooms for it. */
export async function hasScheduled({ tenant, actor }: PersonContext, meetingId: string): Promise<boolean> {
  const record = await asTenant({ id: tenant.id }, (db) =>
    db.auditEvent.findFirst({
      where: {
        ...{ tenantId: tenant.id, actorKind: 'person', actorId: actor.membershipId },
        ...{ outcome: 'done', targetKind: 'meeting', targetId: meetingId },
        action: { in: ['meeting.scheduled', 'room.booked'] },
      },
      select: { id: true },
    }),
  )
  return record !== null
}
