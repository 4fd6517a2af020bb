import 'server-only'
import type { Db } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { Meeting } from '@/lib/tencent'
import { copyOf } from './copy-of'
import { markCancelled } from './mark-cancelled'
import { saveCopies } from './save-copies'

/** Keeps what the person has just cancelled, a meeting or one occurrence of it, as it was read before. */
export async function saveCancelled(
  db: Db,
  { tenant, actor, now }: PersonContext,
  meeting: Meeting,
  { subMeetingId, at }: { subMeetingId?: string; at: Date },
): Promise<void> {
  const viewers = [{ meetingId: meeting.id, membershipId: actor.membershipId, role: 'creator' as const }]
  // It was read after this: what was written since then is newer, and stays.
  await saveCopies(db, { tenantId: tenant.id, copies: [copyOf(meeting)], viewers, seenAt: now })
  await markCancelled(db, { tenantId: tenant.id, id: meeting.id, subMeetingId, at })
}
