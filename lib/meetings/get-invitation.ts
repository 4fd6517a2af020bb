import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { getMeeting } from './get-meeting'
import type { InvitationLanguage } from './invitation-facts'
import type { Invitation } from './schema'
import { writeInvitation } from './write-invitation'
import { writeMarkdownInvitation } from './write-markdown-invitation'
import { writeRichInvitation } from './write-rich-invitation'

/** The invitation to a meeting, in its own time zone if it has one, else in the organisation's. */
export async function getInvitation(
  ctx: PersonContext,
  { id, lang }: { id: string; lang: InvitationLanguage },
): Promise<Invitation> {
  const meeting = await getMeeting(ctx, { id })
  const inviter = meeting.hosts[0]?.name
  const invitation = { meeting, timeZone: meeting.timeZone ?? ctx.tenant.timeZone, inviter }
  return {
    text: writeInvitation(invitation, lang),
    html: writeRichInvitation(invitation, lang),
    markdown: writeMarkdownInvitation(invitation, lang),
  }
}
