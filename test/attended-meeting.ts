import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/route'
import type { Attendance } from '@/lib/attendance/schema'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import { operations } from '@/lib/tencent'
import { doorsFor } from './ask-door'
import { connect } from './connect'
import { control, makeTenant, type TestTenant } from './make-tenant'

interface Sandbox {
  origin: string
}

/** Moves the sandbox's clock, and tells what it shows then. */
export async function advanceClock(sandbox: Sandbox, advanceSeconds: number): Promise<Date> {
  return new Date((await control<{ now: number }>(sandbox, 'POST', '/clock', { advanceSeconds })).now * 1000)
}

/** An organisation with a meeting of an hour of Olga's that has begun, with Mia as its host, and Paul and Hugo invited. */
export async function makeMeetingUnderWay(sandbox: Sandbox) {
  const members = [
    { userid: 'olga', role: 'MEMBER' },
    { userid: 'mia', role: 'MEMBER' },
    { userid: 'paul', role: 'MEMBER' },
    { userid: 'hugo', role: 'MEMBER' },
    { userid: 'carla', role: 'MEMBER' },
    { userid: 'adam', role: 'ADMIN' },
  ] as const
  const made = await makeTenant({ sandbox, members: [...members, { userid: 'guest' }] })
  const olga = await connect(made, 'olga')
  for (const userid of ['mia', 'paul']) await connect(made, userid)
  const begins = (await advanceClock(sandbox, 0)).getTime() + 60_000
  const { id } = await callAsPerson(olga, operations.createMeeting, {
    ...{ subject: '周会 🎉', startsAt: new Date(begins), endsAt: new Date(begins + 3_600_000) },
    hosts: [made.person('mia').openId],
    invitees: [made.person('paul').openId, made.person('hugo').openId],
  })
  await advanceClock(sandbox, 60)
  const move = (how: 'join' | 'leave', userid: string, instanceid?: number) =>
    control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid, instanceid })
  const ask = async (userid: string, meetingId = id, query: Record<string, string> = {}) =>
    await (await doorsFor(made.person(userid)))<Attendance>(attendanceDoor, { params: { id: meetingId }, query })
  return { made, olga, id, move, ask }
}

/** What the archive has of a test tenant's meetings. */
export const keptAttendance = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) => db.attendanceCopy.findMany({ where: { tenantId: tenant.id }, orderBy: { startsAt: 'asc' } }))

/** Does something while Tencent Meeting answers nothing. */
export async function withoutTencent(sandbox: Sandbox, work: () => Promise<void>): Promise<void> {
  await control(sandbox, 'POST', '/faults', { path: '/v1/*', phase: 'before', kind: 'errorCode', value: 9061 })
  try {
    await work()
  } finally {
    await control(sandbox, 'DELETE', '/faults', {})
  }
}
