import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { fromTencentRule } from '@/lib/recurrence/to-tencent-rule'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type Meeting as TencentMeeting } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { applyOwnMarks } from './apply-own-marks'
import { isEditable, toSummary } from './from-tencent'
import { fromTencentLive } from './live'
import { namePeople } from './name-people'
import type { Meeting, MeetingSummary } from './schema'
import { fromTencentSettings } from './settings'

/** One meeting as the person may see it. Throws `not_found` for one that Tencent does not show them. */
export async function getMeeting(ctx: PersonContext, { id }: { id: string }): Promise<Meeting> {
  return toMeeting(ctx, await callAsPerson(ctx, operations.getMeeting, { meetingId: id }))
}

/** A meeting of Tencent's in our words, its people named. */
export async function toMeeting(ctx: PersonContext, found: TencentMeeting): Promise<Meeting> {
  const role = roleOf(ctx, found)
  const summary: MeetingSummary = { ...(role ? { role } : {}), ...toSummary(found) }
  const [people, marked] = await Promise.all([
    namePeople(ctx, [...found.hosts, ...found.invitees]),
    applyOwnMarks(ctx, [summary]),
  ])
  const named = (users: { userid: string }[]) => users.flatMap(({ userid }) => people.get(userid) ?? [])
  return {
    ...(marked[0] ?? summary),
    timeZone: found.timeZone,
    password: found.password,
    needsPassword: found.needsPassword,
    joinUrl: found.joinUrl,
    hosts: named(found.hosts),
    invitees: named(found.invitees),
    settings: fromTencentSettings(found.settings),
    location: found.location,
    hostKey: found.hostKey,
    live: found.live && fromTencentLive(found.live),
    guestCount: found.guests?.length,
    docUpload: found.docUploadAllowed,
    recurrence: fromTencentRule(found.series?.recurrence, found.timeZone ?? ctx.tenant.timeZone),
    hasMoreSubMeetings: found.series?.hasMore,
    subMeetings: found.series?.occurrences.map(({ id, startsAt, endsAt, deleted }) => ({
      id,
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
      cancelled: deleted,
    })),
    isEditable: isEditable(found.series),
  }
}

/** Tencent's details do not tell the asking person's part, but show some things to the creator only. */
function roleOf(ctx: PersonContext, { live, guests, password, hosts, invitees }: TencentMeeting) {
  if (live ?? guests ?? password) return 'creator'
  const isIn = (users: { userid: string }[]) => users.some(({ userid }) => userid === ctx.connection?.openId)
  if (isIn(hosts)) return 'host'
  return isIn(invitees) ? 'invitee' : undefined
}
