import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { operations, type Meeting as TencentMeeting } from '@/lib/tencent'
import { isEditable, toInstant, toSummary } from './from-tencent'
import { namePeople } from './name-people'
import type { Meeting } from './schema'
import { fromTencentSettings } from './settings'

/** One meeting as the person may see it. Throws `not_found` for one that Tencent does not show them. */
export async function getMeeting(ctx: PersonContext, { id }: { id: string }): Promise<Meeting> {
  return toMeeting(ctx, await callAsPerson(ctx, operations.getMeeting, { meetingId: id }))
}

/** A meeting of Tencent's in our words, its people named. */
export async function toMeeting(ctx: PersonContext, found: TencentMeeting): Promise<Meeting> {
  const people = await namePeople(ctx, [...found.hosts, ...found.invitees])
  const named = (users: { userid: string }[]) => users.flatMap(({ userid }) => people.get(userid) ?? [])
  return {
    ...toSummary(found),
    timeZone: found.timeZone,
    password: found.password,
    needsPassword: found.needsPassword,
    joinUrl: found.joinUrl,
    hosts: named(found.hosts),
    invitees: named(found.invitees),
    settings: fromTencentSettings(found.settings),
    subMeetings: found.series?.occurrences.map(({ id, startsAt, endsAt, deleted }) => ({
      id,
      startsAt: toInstant(startsAt),
      endsAt: toInstant(endsAt),
      cancelled: deleted,
    })),
    isEditable: isEditable(found.series),
  }
}
