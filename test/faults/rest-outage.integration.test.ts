import { expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { testInstallation } from '../installation'
import { control, makeTenant } from '../make-tenant'
import { asAdmin, passTime } from '../queued-jobs'
import { BusyPerson, signInAll } from './busy-person'
import { callsBy } from './calls-by'
import { compare } from './compare'

const installation = testInstallation()
const HOUR = 3_600_000
const PEOPLE = 6
/** Attempts of one read, lib/tencent/retry-delay.ts. */
const READS_MAX = 4
/** How Tencent fails, a third of the hour each. */
const thirds = [{ kind: 'status', value: 503 }, { kind: 'html', value: 502 }, { kind: 'reset' }]

async function people() {
  const userids = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`)
  const members = userids.map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  const all = userids.map((userid) => new BusyPerson(made.person(userid), 1))
  await signInAll(all)
  const planners = all.filter((_, index) => index % 2 === 0)
  const owners = all.filter((_, index) => index % 2 === 1)
  await Promise.all(owners.map((busy) => busy.do('create')))
  return { made, all, planners, owners }
}

it('an hour without any of its calls costs few calls, asks nobody to sign in again, and ends by itself', async () => {
  const { sandbox, database } = installation
  const { made, all, planners, owners } = await people()
  for (const fault of thirds) {
    await control(sandbox, 'POST', '/faults', { path: '/v1/*', phase: 'before', ...fault })
    const told = await Promise.all([
      ...all.map((busy) => busy.do('list')),
      ...planners.map((busy) => busy.do('create')),
      ...owners.flatMap((busy) => [busy.do('edit'), busy.do('cancel')]),
    ])
    expect(told).not.toContain('done')
    await control(sandbox, 'DELETE', '/faults', {})
    await asAdmin(database, (admin) => passTime(admin, HOUR / thirds.length))
  }

  const during = await callsBy(sandbox)
  const counts = (of: BusyPerson[], operation: string) => of.map(({ person }) => during(person.openId, operation))
  const each = (of: BusyPerson[], count: number) => of.map(() => count)
  expect(Math.max(...counts(all, 'listUserMeetings'))).toBeLessThanOrEqual(thirds.length * READS_MAX)
  expect(counts(planners, 'createMeeting')).toEqual(each(planners, thirds.length))
  // Who edits or cancels looks first, and what cannot be looked at is not changed.
  expect(Math.max(...counts(owners, 'getMeeting'))).toBeLessThanOrEqual(2 * thirds.length * READS_MAX)
  expect([...counts(owners, 'updateMeeting'), ...counts(owners, 'cancelMeeting')]).toEqual(
    each([...owners, ...owners], 0),
  )

  const connections = await asTenant(made.tenant, (db) =>
    db.connection.findMany({ where: { tenantId: made.tenant.id, failureKind: null, endedAt: null } }),
  )
  expect(connections.filter(({ refreshToken }) => refreshToken !== null)).toHaveLength(PEOPLE)

  const first = [...all.map((busy) => busy.do('list')), ...planners.map((busy) => busy.do('create'))]
  expect(await Promise.all([...first, ...owners.map((busy) => busy.do('edit'))])).toEqual(
    Array.from({ length: PEOPLE * 2 }, () => 'done'),
  )
  const after = await callsBy(sandbox)
  expect(all.map(({ person }) => after(person.openId, 'listUserMeetings'))).toEqual(
    counts(all, 'listUserMeetings').map((count) => count + 1),
  )
  const wrong = await Promise.all(all.map(async (busy) => compare(busy, await busy.subjects())))
  expect(wrong.flat()).toEqual([])
}, 60_000)
