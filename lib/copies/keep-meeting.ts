import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { TOLD_INVITEES_MAX } from '@/lib/meetings/limits'
import type { PersonContext } from '@/lib/tenants/context'
import type { Meeting } from '@/lib/tencent'
import { copyOf, type ViewerRole } from './copy-of'
import { findViewers } from './find-viewers'
import { saveCopies } from './save-copies'

/**
 * Keeps a meeting as it was just read or made: for its people, and for whoever asks with the part that is known to be theirs. Only its
 * creator is told all of its people for sure, and not even they where there are many.
 */
export async function keepMeeting(ctx: PersonContext, meeting: Meeting, seenAt: Date, own?: ViewerRole): Promise<void> {
  const viewers = await findViewers(ctx, meeting, own)
  const namesAll = own === 'creator' && meeting.invitees.length < TOLD_INVITEES_MAX
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    saveCopies(db, { tenantId: ctx.tenant.id, copies: [copyOf(meeting)], viewers, namesAll, seenAt }),
  )
}
