import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  PATCH as holdDoor,
  DELETE as undoDoor,
} from '@/app/api/t/[tenant]/meetings/[id]/pending-cancels/[pendingId]/route'
import { POST as cancelDoor } from '@/app/api/t/[tenant]/meetings/[id]/pending-cancels/route'
import { GET as readDoor } from '@/app/api/t/[tenant]/meetings/[id]/route'
import { POST as newDoor } from '@/app/api/t/[tenant]/meetings/route'
import { GET as listDoor } from '@/app/api/t/[tenant]/pending-cancels/route'
import { disconnectAccount } from '@/lib/accounts/disconnect-account'
import type { Meeting } from '@/lib/meetings/schema'
import { purgeExpired } from '@/lib/tenants/purge-expired'
import { doorsFor } from '@/test/ask-door'
import { auditRows } from '@/test/audit-rows'
import { personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant } from '@/test/make-tenant'
import { asAdmin, passTime, queuedJobs } from '@/test/queued-jobs'
import { requestsAt } from '@/test/requests-at'
import { startWorker, type WorkerProcess } from '@/test/start-worker'
import { askStored } from '@/test/stored-rows'
import { RUN_PENDING_CANCEL } from './enqueue-cancel'
import { LONGEST_HOLD_MS } from './hold-cancel'
import { runPendingCancel } from './run-pending-cancel'
import type { PendingCancel, PendingCancels } from './schema'

const installation = testInstallation()
const soon = { timeout: 50_000, interval: 100 }

let workers: WorkerProcess[] = []
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  workers = []
  await fetch(`${installation.sandbox.origin}/_sandbox/faults`, { method: 'DELETE' })
})

const inHours = (hours: number): string => `${new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19)}Z`

/** An organisation with a meeting of its owner, who has asked to cancel it and can still take that back. */
async function pending(given: object = {}) {
  const tenant = await makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      { userid: 'paul', role: 'MEMBER' },
    ],
  })
  const [olga, paul] = [await doorsFor(tenant.person('olga')), await doorsFor(tenant.person('paul'))]
  const body = { subject: 'Review', startsAt: inHours(24), endsAt: inHours(25) }
  const { id } = (await olga<Meeting>(newDoor, { body })).answer
  const since = (await requestsAt(installation.sandbox)).at(-1)?.id ?? 0
  const ask = () => olga<PendingCancel>(cancelDoor, { params: { id }, body: given })
  const { status, answer } = await ask()
  expect(status).toBe(202)
  const params = { id, pendingId: answer.id }
  const ref = { tenantId: tenant.tenant.id, pendingId: answer.id }
  return {
    ...{ tenant, olga, paul, ask, answer, params },
    /** The worker's turn, so long before or after it is due. */
    run: (ms = 0) => runPendingCancel(ref, new Date(Date.parse(answer.runsAt) + ms)),
    undo: (person = olga) => person<PendingCancel>(undoDoor, { params, body: {} }),
    list: async (person = olga) => (await person<PendingCancels>(listDoor)).answer.items,
    calls: async () => (await requestsAt(installation.sandbox, since)).map(({ operation }) => operation),
    status: async () => (await olga<Meeting>(readDoor, { params: { id } })).answer.status,
    jobs: () =>
      asAdmin(installation.database, async (admin) =>
        (await queuedJobs(admin, RUN_PENDING_CANCEL)).filter(({ payload }) => payload.pendingId === answer.id),
      ),
  }
}

const stored = (id: string) =>
  askStored<{ state: string; reason: string | null; failure: string | null }>(
    installation.database,
    'select state, reason, failure from "PendingCancel" where id = $1',
    [id],
  )

describe('a cancellation that can be undone', () => {
  it('calls nothing before its five seconds are over, and then cancels in the name of whoever asked', async () => {
    const { tenant, answer, run, calls, status, list, jobs } = await pending()
    expect(answer).toMatchObject({ state: 'waiting', leftMs: 5000 })
    expect((await jobs()).map(({ runAt }) => runAt.toISOString())).toEqual([answer.runsAt])
    await run(-1)
    expect(await calls()).toEqual([])
    await run()
    expect(await calls()).toEqual(['getMeeting', 'cancelMeeting'])
    expect(await status()).toBe('cancelled')
    expect(await list()).toMatchObject([{ id: answer.id, state: 'done' }])
    const rows = await auditRows(tenant, 'meeting.cancelled')
    expect(rows).toMatchObject([{ actorId: tenant.person('olga').membershipId, targetId: answer.meetingId }])
  })

  it('that is undone leaves no call, no job and the meeting as it is', async () => {
    const { run, undo, calls, jobs, list, status } = await pending({ reason: '客户改期' })
    expect(await undo()).toMatchObject({ status: 200, answer: { state: 'undone' } })
    expect(await jobs()).toEqual([])
    await run(10_000)
    expect(await calls()).toEqual([])
    expect(await list()).toMatchObject([{ state: 'undone' }])
    expect(await undo()).toMatchObject({ status: 200, answer: { state: 'undone' } })
    expect(await status()).toBe('upcoming')
  })

  it('that is done cannot be undone', async () => {
    const { run, undo, status } = await pending()
    await run()
    expect(await undo()).toMatchObject({ status: 409, answer: { code: 'too_late_to_undo' } })
    expect(await status()).toBe('cancelled')
  })

  it('is one, from however many tabs it is asked for', async () => {
    const { ask, answer, run, calls } = await pending()
    const again = await Promise.all([ask(), ask()])
    expect(again.map((one) => one.answer.id)).toEqual([answer.id, answer.id])
    for (const later of [0, 1]) await run(later)
    expect((await calls()).filter((operation) => operation === 'cancelMeeting')).toHaveLength(1)
    expect((await ask()).answer.id).not.toBe(answer.id)
  })

  it('waits longer while somebody has the undo under their hand, a minute at most', async () => {
    const { olga, params, answer, run, calls, undo } = await pending()
    const held = await olga<PendingCancel>(holdDoor, { params, body: {} })
    expect(Date.parse(held.answer.runsAt)).toBeGreaterThan(Date.parse(answer.runsAt))
    await run()
    expect(await calls()).toEqual([])
    const asked = new Date(Date.parse(answer.runsAt) - 5000 - LONGEST_HOLD_MS)
    await askStored(installation.database, 'update "PendingCancel" set "createdAt" = $1 where id = $2', [
      asked,
      answer.id,
    ])
    const last = await olga<PendingCancel>(holdDoor, { params, body: {} })
    expect(Date.parse(last.answer.runsAt)).toBeLessThan(Date.now())
    await run()
    expect(await calls()).toContain('cancelMeeting')
    expect(await olga(holdDoor, { params, body: {} })).toMatchObject({ status: 409 })
    expect((await undo()).status).toBe(409)
  })

  it('is seen and undone by nobody else', async () => {
    const { paul, undo, list, params } = await pending()
    expect(await list(paul)).toEqual([])
    expect((await undo(paul)).status).toBe(404)
    expect((await paul(holdDoor, { params, body: {} })).status).toBe(404)
  })

  it('keeps its reason sealed, only until it is settled, and its row for a day', async () => {
    const { answer, run } = await pending({ reason: '客户改期' })
    const [before] = await stored(answer.id)
    expect(before?.reason).toMatch(/^v1\./)
    await run()
    expect((await stored(answer.id))[0]?.reason).toBeNull()
    await purgeExpired(new Date(Date.parse(answer.runsAt) + 86_400_000))
    expect(await stored(answer.id)).toEqual([])
  })
})

describe('one that fails', () => {
  it('because the meeting has started says so until it is put away', async () => {
    const { run, list, undo, answer } = await pending()
    await control(installation.sandbox, 'POST', `/meetings/${answer.meetingId}/join`, { userid: 'paul' })
    await run()
    expect(await list()).toMatchObject([{ state: 'failed', failure: { code: 'meeting_started', tencentCode: 13602 } }])
    expect((await undo()).status).toBe(200)
    expect(await list()).toMatchObject([{ state: 'undone' }])
  })

  it('because the person’s connection ended meanwhile says so', async () => {
    const { tenant, run, calls, answer } = await pending()
    const { membershipId } = tenant.person('olga')
    await disconnectAccount(await personContext(tenant, 'olga'), { id: membershipId })
    await run()
    expect(await calls()).not.toContain('cancelMeeting')
    expect(await stored(answer.id)).toMatchObject([{ state: 'FAILED', failure: 'needs_reauth' }])
  })

  it('in passing is tried again, and told after the fourth time', async () => {
    const { run, list, calls, jobs } = await pending()
    const fault = { operation: 'cancelMeeting', phase: 'before', kind: 'status', value: 500 }
    await control(installation.sandbox, 'POST', '/faults', fault)
    for (const attempt of [1, 2, 3]) {
      await run(attempt)
      expect(await list()).toMatchObject([{ state: 'started' }])
      expect(await jobs()).toHaveLength(1)
    }
    await run(4)
    expect(await list()).toMatchObject([{ state: 'failed' }])
    expect((await calls()).filter((operation) => operation === 'cancelMeeting').length).toBeGreaterThanOrEqual(4)
  })
})

it('a worker that is killed when Tencent has just cancelled is followed by one that finishes, once', {
  timeout: 90_000,
}, async () => {
  const { tenant, answer, list, status } = await pending()
  const fault = { operation: 'cancelMeeting', phase: 'after', kind: 'hang' }
  await control(installation.sandbox, 'POST', '/faults', fault)
  await askStored(installation.database, 'update "PendingCancel" set "runAt" = now() where id = $1', [answer.id])
  await asAdmin(installation.database, (admin) => passTime(admin, 10_000))
  const first = startWorker()
  workers.push(first)
  await vi.waitFor(async () => expect(await status()).toBe('cancelled'), soon)
  await first.kill()
  expect(await list()).toMatchObject([{ state: 'started' }])
  await fetch(`${installation.sandbox.origin}/_sandbox/faults`, { method: 'DELETE' })
  workers.push(startWorker())
  await vi.waitFor(async () => expect(await list()).toMatchObject([{ state: 'done' }]), soon)
  expect(await auditRows(tenant, 'meeting.cancelled')).toHaveLength(1)
})
