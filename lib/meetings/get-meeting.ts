import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { toSummary } from './from-tencent'
import { namePeople } from './name-people'
import type { Meeting } from './schema'

/** One meeting as the person may see it. Throws `not_found` for one that Tencent does not show them. */
export async function getMeeting(ctx: PersonContext, { id }: { id: string }): Promise<Meeting> {
  const found = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
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
  }
}
