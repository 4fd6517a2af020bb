import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { GET as endedDoor } from '@/app/api/t/[tenant]/ended-meetings/route'
import { GET as attendanceDoor } from '@/app/api/t/[tenant]/meetings/[id]/attendance/route'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { asTenant } from '@/lib/db'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import { operations } from '@/lib/tencent'
import { toInstant } from '@/lib/time'
import { doorsFor } from '@/test/ask-door'
import { advanceClock } from '@/test/attended-meeting'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { serveWebhooks } from '@/test/serve-webhooks'
import { startWorker } from '@/test/start-worker'
import { subscribe } from '@/test/subscribed'
import { runArchivePerson } from './run-archive-jobs'
import type { Attendance } from './schema'

const installation = testInstallation()
const DAY = 86_400

let door: Awaited<ReturnType<typeof serveWebhooks>>
let worker: ReturnType<typeof startWorker>
beforeAll(async () => {
  door = await serveWebhooks()
  worker = startWorker()
})
afterAll(async () => {
  await Promise.all([door.close(), worker.stop()])
})

const advance = (seconds: number) => advanceClock(installation.sandbox, seconds)

it('finds a meeting that ended 200 days ago with its attendance, which its end alone had kept', async () => {
  const { sandbox } = installation
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'mia', role: 'MEMBER' },
    { userid: 'paul', role: 'MEMBER' },
  ] as const
  const made = await makeTenant({ sandbox, members: [...members, { userid: 'guest' }] })
  const olga = await connect(made, 'olga')
  const { url, token } = await subscribe(made)
  const typed = { url: `${door.origin}${new URL(url).pathname}`, token }
  await control(sandbox, 'POST', '/subscriptions', { sdkId: made.app.sdkId, ...typed })
  const begins = new Date((await advance(0)).getTime() + 60_000)
  const { id } = await callAsPerson(olga, operations.createMeeting, {
    ...{ subject: '季度回顾 🎉', startsAt: begins, endsAt: new Date(begins.getTime() + 3_600_000) },
    ...{ hosts: [made.person('mia').openId], invitees: [made.person('paul').openId] },
  })
  const move = (how: 'join' | 'leave', userid: string) => control(sandbox, 'POST', `/meetings/${id}/${how}`, { userid })
  await advance(60)
  for (const userid of ['olga', 'mia', 'guest']) await move('join', userid)
  await advance(1200)
  await move('leave', 'guest')
  await advance(600)
  const atTheEnd = await advance(0)
  await callAsPerson(olga, operations.dismissMeeting, { meetingId: id, force: true })
  const kept = () => asTenant(made.tenant, (db) => db.attendanceCopy.findMany({ where: { meetingId: id } }))
  await vi.waitFor(async () => expect(await kept()).toMatchObject([{ stays: 3, endedAt: expect.any(Date) }]), {
    timeout: 20_000,
    interval: 100,
  })
  const [copy] = await kept()
  expect(Math.abs((copy?.endedAt?.getTime() ?? 0) - atTheEnd.getTime())).toBeLessThan(60_000)

  const later = await advance(200 * DAY)
  const ask = await doorsFor(made.person('olga'))
  const range = { from: toInstant(new Date(begins.getTime() - 60_000)), to: toInstant(later) }
  const { answer: ended } = await ask<EndedMeetingList>(endedDoor, { query: range })
  let [cursor, items] = [ended.nextCursor, ended.items]
  while (items.length === 0 && cursor) {
    const { answer } = await ask<EndedMeetingList>(endedDoor, { query: { ...range, cursor } })
    ;[cursor, items] = [answer.nextCursor, answer.items]
  }
  expect(items).toMatchObject([{ id, subject: '季度回顾 🎉', startsAt: toInstant(begins) }])
  // A reading that finds less, because Tencent looks back 90 days, takes nothing away.
  const membershipId = made.person('olga').membershipId
  await runArchivePerson({ tenantId: made.tenant.id, membershipId }, later)
  for (const userid of ['olga', 'mia']) {
    const asPerson = await doorsFor(made.person(userid))
    const { status, answer } = await asPerson<Attendance>(attendanceDoor, { params: { id } })
    expect([status, answer.source, answer.isRunning]).toEqual([200, 'archive', false])
    expect(answer.people.map(({ name, role }) => [name, role]).sort()).toEqual([
      ['guest', 'member'],
      ['mia', 'host'],
      ['olga', 'creator'],
    ])
    expect(answer.absent).toMatchObject([{ name: 'paul', role: 'member' }])
    const guest = answer.people.find(({ name }) => name === 'guest')
    expect(guest?.seconds).toBeGreaterThanOrEqual(1200)
    expect(guest?.seconds).toBeLessThan(1300)
  }
  const invitee = await doorsFor(made.person('paul'))
  expect((await invitee(attendanceDoor, { params: { id } })).status).toBe(404)
})
