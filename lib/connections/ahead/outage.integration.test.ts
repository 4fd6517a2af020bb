import type pg from 'pg'
import { expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { connect } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { asAdmin, passTime, type QueuedJob, queuedJobs, takeJobs } from '@/test/queued-jobs'
import { refreshAhead } from './refresh-ahead'
import { REFRESH_AHEAD } from './schedule-refresh'

const installation = testInstallation()
const HOUR = 3_600_000
const STEP = 60_000
const PEOPLE = 6
/** docs/security.md: five failures, and one attempt every five minutes. */
const MOST_CALLS_A_DAY = 5 + (24 * 60) / 5

/** Lets the worker do what falls due in so many hours, the clock going on by a minute and more at a time. */
async function workFor(admin: pg.Client, hours: number): Promise<void> {
  let left = hours * HOUR
  for (;;) {
    const jobs = await queuedJobs(admin, REFRESH_AHEAD)
    const wait = Math.max(STEP, (jobs[0]?.runAt.getTime() ?? Number.POSITIVE_INFINITY) - Date.now())
    if (wait > left) return
    left -= wait
    await passTime(admin, wait)
    const due = jobs.filter(({ runAt }) => runAt.getTime() - wait <= Date.now())
    await takeJobs(admin, due)
    await Promise.all(due.map(({ payload }) => work(payload)))
  }
}

const work = ({ tenantId = '', connectionId = '' }: QueuedJob['payload']) =>
  refreshAhead({ tenantId, id: connectionId }, new Date())

const connections = ({ tenant }: TestTenant) =>
  asTenant(tenant, (db) => db.connection.findMany({ where: { tenantId: tenant.id } }))

async function refreshesSent(): Promise<number> {
  const answer = await fetch(`${installation.sandbox.origin}/_sandbox/requests`)
  const { requests } = (await answer.json()) as { requests: { path: string }[] }
  return requests.filter(({ path }) => path.endsWith('/refresh_token')).length
}

it('an outage of a day costs few calls, asks nobody to sign in again, and ends by itself', async () => {
  const userids = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`)
  const members = userids.map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  await Promise.all(userids.map((userid) => connect(made, userid)))
  const fault = { operation: 'refreshToken', phase: 'before', kind: 'status', value: 503 }
  await control(installation.sandbox, 'POST', '/faults', fault)

  await asAdmin(installation.database, (admin) => workFor(admin, 24))
  const sent = await refreshesSent()
  expect(sent).toBeGreaterThan(200)
  expect(sent).toBeLessThanOrEqual(MOST_CALLS_A_DAY)
  const during = await connections(made)
  expect(during.filter(({ failureKind }) => failureKind === 'TERMINAL')).toEqual([])
  expect(during.filter(({ refreshToken }) => refreshToken !== null)).toHaveLength(PEOPLE)
  expect(during.filter(({ consecutiveFailures }) => consecutiveFailures > 0).length).toBeGreaterThan(0)

  await control(installation.sandbox, 'DELETE', '/faults', {})
  await asAdmin(installation.database, (admin) => workFor(admin, 1))
  const after = await connections(made)
  expect(after.filter(({ failureKind }) => failureKind !== null)).toEqual([])
  expect(after.filter(({ accessExpiresAt }) => (accessExpiresAt?.getTime() ?? 0) > Date.now())).toHaveLength(PEOPLE)
}, 120_000)
