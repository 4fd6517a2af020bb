import 'server-only'
import { writeCalendarFile } from '@/lib/calendar-files/write-calendar-file'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { getMeeting } from './get-meeting'
import type { InvitationLanguage } from './invitation-facts'
import type { CalendarFile, Meeting } from './schema'
import { writeInvitation } from './write-invitation'

interface Wanted {
  id: string
  /** One meeting of a series alone. */
  occurrence?: string
  lang: InvitationLanguage
}

/**
 * The meeting, its whole series or one of its occurrences as a file for calendars. The passcode is in it for who may see it, as in the
 * invitation. Throws `not_found` for an occurrence that the series does not have.
 */
export async function getCalendarFile(ctx: PersonContext, { id, occurrence, lang }: Wanted): Promise<CalendarFile> {
  const meeting = await getMeeting(ctx, { id })
  const one = meeting.subMeetings?.find((each) => each.id === occurrence)
  if (occurrence !== undefined && !one) throw new AppError('not_found', 'the series has no such occurrence')
  const timeZone = meeting.timeZone ?? ctx.tenant.timeZone
  const live = one ? [] : (meeting.subMeetings ?? []).filter(({ cancelled }) => !cancelled)
  const cancelled = one ? [] : (meeting.subMeetings ?? []).filter((each) => each.cancelled)
  const shown: Meeting = one ? { ...meeting, ...times(one), subMeetings: undefined } : meeting
  const description = writeInvitation({ meeting: shown, timeZone, inviter: meeting.hosts[0]?.name }, lang)
  const uid = `${meeting.id}.${ctx.tenant.id}@tencent-meeting-console`
  const content = writeCalendarFile(
    {
      uid: one ? `${one.id}-${uid}` : uid,
      subject: meeting.subject,
      description,
      joinUrl: meeting.joinUrl,
      timeZone,
      isCancelled:
        meeting.status === 'cancelled' || one?.cancelled === true || (live.length === 0 && cancelled.length > 0),
      times: times(shown),
      ...(live.length > 0 ? { occurrences: live, cancelled } : {}),
    },
    ctx.now,
  )
  return { filename: `meeting-${meeting.code.replaceAll(/\D/g, '')}.ics`, content }
}

const times = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>) => ({ startsAt, endsAt })
