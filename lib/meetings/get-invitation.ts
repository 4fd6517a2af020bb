import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { getMeeting } from './get-meeting'
import type { Invitation } from './schema'
import { type InvitationLanguage, writeInvitation } from './write-invitation'

/** The invitation to a meeting, in its own time zone if it has one, else in the organisation's. */
export async function getInvitation(
  ctx: PersonContext,
  { id, lang }: { id: string; lang: InvitationLanguage },
): Promise<Invitation> {
  const meeting = await getMeeting(ctx, { id })
  const inviter = meeting.hosts[0]?.name
  return { text: writeInvitation({ meeting, timeZone: meeting.timeZone ?? ctx.tenant.timeZone, inviter }, lang) }
}
