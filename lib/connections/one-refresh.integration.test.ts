import { afterAll, beforeAll, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { type BrokerProcess, startBrokerProcess } from '@/test/start-broker-process'
import { tokenCounts } from '@/test/token-counts'

const ROUNDS = 50
const installation = testInstallation()
// Two web processes and a worker: to the broker they are the same.
let processes: BrokerProcess[] = []

beforeAll(async () => {
  processes = await Promise.all([startBrokerProcess(), startBrokerProcess(), startBrokerProcess()])
})
afterAll(() => Promise.all(processes.map((one) => one.kill())))

/** 100 calls at once, spread over the processes; rejects if any of them fails. */
async function callAtOnce({ tenant, person }: TestTenant): Promise<void> {
  const task = { kind: 'call' as const, tenantId: tenant.id, membershipId: person('olga').membershipId }
  await Promise.all(processes.map((one, index) => one.run({ ...task, times: index === 0 ? 34 : 33 })))
}

it('refreshes once, and no call fails, when Tencent ends a token under 100 parallel calls of 3 processes', async () => {
  const made = await makeTenant(installation)
  await connect(made, 'olga')
  const { openId } = made.person('olga')
  for (let round = 1; round <= ROUNDS; round++) {
    await control(installation.sandbox, 'POST', '/tokens/expire', { openId })
    await callAtOnce(made)
    expect(await tokenCounts(installation.sandbox, openId)).toEqual({ exchanges: 1, refreshes: round, rejected: 0 })
  }
  expect((await personContext(made, 'olga')).connection?.version).toBe(1 + 1 + ROUNDS)
}, 120_000)

it('refreshes once, and no call fails, when the stored token is found ended by 100 parallel calls of 3 processes', async () => {
  const made = await makeTenant(installation)
  const { tenant } = await connect(made, 'olga')
  const { openId } = made.person('olga')
  for (let round = 1; round <= 10; round++) {
    await asTenant(tenant, (db) => db.connection.updateMany({ data: { accessExpiresAt: new Date(0) } }))
    await callAtOnce(made)
    expect(await tokenCounts(installation.sandbox, openId)).toEqual({ exchanges: 1, refreshes: round, rejected: 0 })
  }
}, 60_000)
