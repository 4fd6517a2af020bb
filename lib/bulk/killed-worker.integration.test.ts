import { expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { auditRows } from '@/test/audit-rows'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { makeTenant, type TestMember, type TestTenant } from '@/test/make-tenant'
import { startBulkProcess } from '@/test/start-bulk-process'
import type { BulkAction } from './schema'
import { startBulk } from './start-bulk'

const installation = testInstallation()
const PEOPLE = 40
const KILLS = 2

const names = Array.from({ length: PEOPLE }, (_, number) => `person-${number}`)
const make = (status: TestMember['status']) =>
  makeTenant({
    sandbox: installation.sandbox,
    members: [
      { userid: 'olga', role: 'OWNER' },
      ...names.map((userid): TestMember => ({ userid, role: 'MEMBER', status })),
    ],
  })

const settled = (made: TestTenant, jobId: string) =>
  asTenant(made.tenant, (db) =>
    db.bulkJobRow.count({ where: { tenantId: made.tenant.id, jobId, outcome: { not: null } } }),
  )

/** Lets processes work on it that are killed one after the other, each once it has done something; the last one may end. */
async function work(made: TestTenant, jobId: string): Promise<void> {
  const ref = { tenantId: made.tenant.id, jobId }
  for (let kill = 0; kill < KILLS; kill++) {
    const before = await settled(made, jobId)
    const process = await startBulkProcess(ref)
    await expect.poll(() => settled(made, jobId), { timeout: 20_000, interval: 5 }).toBeGreaterThan(before)
    process.kill()
    await process.ended
  }
  expect(await (await startBulkProcess(ref)).ended).toBe(true)
}

it.each<[BulkAction, TestMember['status'], string]>([
  ['APPROVE', 'PENDING', 'member.approved'],
  ['SUSPEND', 'ACTIVE', 'member.suspended'],
  ['REFRESH', 'ACTIVE', 'connection.refreshed'],
])(
  '%s is done to everybody once, with one audit row, however often its process is killed',
  async (action, status, audit) => {
    const made = await make(status)
    if (action === 'REFRESH') await Promise.all(names.map((userid) => connect(made, userid)))
    const ids = names.map((userid) => made.person(userid).membershipId)
    const job = await startBulk(await personContext(made, 'olga'), { action, ids, count: PEOPLE })
    await work(made, job.id)
    const rows = await asTenant(made.tenant, (db) => db.bulkJobRow.findMany({ where: { jobId: job.id } }))
    expect(rows.map(({ state, outcome }) => [state, outcome])).toEqual(names.map(() => ['DONE', expect.any(String)]))
    const audited = (await auditRows(made, audit)).map(({ targetId }) => targetId)
    expect(audited).toHaveLength(PEOPLE)
    expect(new Set(audited).size).toBe(PEOPLE)
    const [finished] = await asTenant(made.tenant, (db) => db.bulkJob.findMany({ where: { id: job.id } }))
    expect(finished).toMatchObject({ state: 'DONE', total: PEOPLE })
    if (action !== 'REFRESH') expect(rows.filter(({ outcome }) => outcome !== 'done')).toEqual([])
  },
  90_000,
)
