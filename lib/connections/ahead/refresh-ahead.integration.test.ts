import { describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control } from '@/test/make-tenant'
import { asAdmin, type QueuedJob, queuedJobs, takeJobs } from '@/test/queued-jobs'
import { tokenCounts } from '@/test/token-counts'
import type { ConnectionRef } from '../connection-ref'
import { refreshConnection } from '../refresh-connection'
import { addMissingRefreshes } from './add-missing-refreshes'
import { refreshAhead } from './refresh-ahead'
import { REFRESH_AHEAD } from './schedule-refresh'

const installation = testInstallation()
const MINUTE = 60_000
const DAY = 86_400_000

const connect = () => connected(installation.sandbox)

async function jobsOf({ id }: ConnectionRef) {
  const jobs = await asAdmin(installation.database, (admin) => queuedJobs(admin, REFRESH_AHEAD))
  return jobs.filter(({ payload }) => payload.connectionId === id)
}

async function jobOf(ref: ConnectionRef) {
  const [job, ...others] = await jobsOf(ref)
  if (!job || others.length > 0) throw new Error(`${others.length} jobs`)
  return job
}

/** Minutes from now. */
const minutesTo = (moment: Date | null) => ((moment?.getTime() ?? 0) - Date.now()) / MINUTE
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
/** Ten minutes of six hours are left. */
const due = (ref: ConnectionRef) => {
  const storedAt = { authorizedAt: inMinutes(-350), lastSuccessAt: inMinutes(-350) }
  return changeConnection(ref, { ...storedAt, accessExpiresAt: inMinutes(10) })
}

/** The queue is there again after the work, and out of everybody's sight during it. */
async function withoutQueue(work: () => Promise<unknown>): Promise<void> {
  const admin = (statement: string) => asAdmin(installation.database, (client) => client.query(statement))
  await admin('alter schema graphile_worker rename to graphile_worker_away')
  try {
    await work()
  } finally {
    await admin('alter schema graphile_worker_away rename to graphile_worker')
  }
}

describe('a stored pair', () => {
  it('brings the job of its next refresh with it: one, before the access token ends', async () => {
    const { ref, version, openId } = await connect()
    for (let refreshed = 0; refreshed < 2; refreshed++) {
      const { accessExpiresAt } = await storedConnection(ref)
      const ahead = minutesTo(accessExpiresAt) - minutesTo((await jobOf(ref)).runAt)
      expect(ahead).toBeGreaterThanOrEqual(15)
      expect(ahead).toBeLessThanOrEqual(22.6)
      await refreshConnection(ref, version + refreshed)
    }
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 2 })
  })

  it('is stored also when the queue refuses its job, which is made up for later', async () => {
    const { ref, version } = await connect()
    const before = await jobOf(ref)
    await withoutQueue(() => refreshConnection(ref, version))
    expect(await storedConnection(ref)).toMatchObject({ version: version + 1, failureKind: null })
    await removeJob(before)
    expect(await addMissingRefreshes(new Date())).toBeGreaterThan(0)
    expect(minutesTo((await jobOf(ref)).runAt)).toBeLessThan(31)
    expect(await addMissingRefreshes(new Date())).toBe(0)
  })
})

describe('the worker', () => {
  it('refreshes a pair whose end is near without being asked', async () => {
    const { ref, version, openId } = await connect()
    await due(ref)
    await refreshAhead(ref, new Date())
    expect(await storedConnection(ref)).toMatchObject({ version: version + 1 })
    expect(minutesTo((await jobOf(ref)).runAt)).toBeGreaterThan(20)
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
  })

  it('leaves a pair alone that is new', async () => {
    const { ref, version } = await connect()
    await refreshAhead(ref, new Date())
    expect(await storedConnection(ref)).toMatchObject({ version })
    expect(await jobsOf(ref)).toHaveLength(1)
  })

  it('keeps the authorisation of somebody alive who does not come, and asks for little more', async () => {
    const { ref, version } = await connect()
    const long = new Date(Date.now() - 4 * DAY)
    const { refreshExpiresAt } = await storedConnection(ref)
    await changeConnection(ref, { accessExpiresAt: inMinutes(10), authorizedAt: long, lastUsedAt: long })
    await refreshAhead(ref, new Date())
    expect(await storedConnection(ref)).toMatchObject({ version })
    const { runAt } = await jobOf(ref)
    expect(runAt).toEqual(new Date((refreshExpiresAt?.getTime() ?? 0) - 10 * DAY))
    await refreshAhead(ref, runAt)
    expect(await storedConnection(ref)).toMatchObject({ version: version + 1 })
  })

  it.each([
    ['who disconnected', ({ ref }: Connected) => changeConnection(ref, { endedAt: new Date() })],
    ['who has to sign in again', ({ ref }: Connected) => changeConnection(ref, { failureKind: 'TERMINAL' })],
    ['who is suspended', ({ made }: Connected) => ofTenant(made, 'suspended')],
    ['whose organisation is closed', ({ made }: Connected) => ofTenant(made, 'closed')],
  ])('does nothing for somebody %s', async (_, arrange) => {
    const one = await connect()
    await due(one.ref)
    await arrange(one)
    await removeJob(await jobOf(one.ref))
    await refreshAhead(one.ref, new Date())
    await addMissingRefreshes(new Date())
    expect(await jobsOf(one.ref)).toEqual([])
    expect(await tokenCounts(installation.sandbox, one.openId)).toMatchObject({ refreshes: 0, rejected: 0 })
  })

  it('stops at a refusal, which only the person can mend', async () => {
    const { ref, openId } = await connect()
    await due(ref)
    await removeJob(await jobOf(ref))
    await control(installation.sandbox, 'POST', '/tokens/withdraw', { openId })
    await refreshAhead(ref, new Date())
    expect(await storedConnection(ref)).toMatchObject({ failureKind: 'TERMINAL' })
    expect(await jobsOf(ref)).toEqual([])
  })

  it('tries again when the back-off of a failure is over, not before', async () => {
    const { ref, openId } = await connect()
    await due(ref)
    const fault = { operation: 'refreshToken', openId, phase: 'before', kind: 'status', value: 503 }
    await control(installation.sandbox, 'POST', '/faults', { ...fault, times: 1 })
    await refreshAhead(ref, new Date())
    const { nextAttemptAt } = await storedConnection(ref)
    expect((await jobOf(ref)).runAt.getTime()).toBeGreaterThanOrEqual((nextAttemptAt?.getTime() ?? 0) - 1_000)
    await changeConnection(ref, { nextAttemptAt: inMinutes(3) })
    await refreshAhead(ref, new Date())
    expect(minutesTo((await jobOf(ref)).runAt)).toBeGreaterThan(2.9)
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 0 })
  })
})

type Connected = Awaited<ReturnType<typeof connect>>

async function ofTenant({ tenant }: Connected['made'], what: 'suspended' | 'closed'): Promise<void> {
  await asTenant(tenant, async (db) => {
    if (what === 'closed') await db.tenant.updateMany({ where: { id: tenant.id }, data: { closedAt: new Date() } })
    else await db.membership.updateMany({ where: { tenantId: tenant.id }, data: { status: 'SUSPENDED' } })
  })
}

const removeJob = (job: QueuedJob) => asAdmin(installation.database, (admin) => takeJobs(admin, [job]))
