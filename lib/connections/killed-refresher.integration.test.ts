import { expect, it } from 'vitest'
import { AppError } from '@/lib/errors'
import { operations } from '@/lib/tencent'
import { connect, personContext } from '@/test/connect'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { startBrokerProcess } from '@/test/start-broker-process'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { refreshConnection } from './refresh-connection'

const CRASHES = 2
const PEOPLE_PER_CRASH = 20
const installation = testInstallation()

/** Refreshes at Tencent take long enough to be killed before, while and after they happen. */
async function slowRefreshes(): Promise<void> {
  const latency = { operation: 'refreshToken', kind: 'latency', value: 120, probability: 0.5 }
  await control(installation.sandbox, 'POST', '/faults', { ...latency, phase: 'before' })
  await control(installation.sandbox, 'POST', '/faults', { ...latency, phase: 'after' })
}

async function hang(made: TestTenant, userid: string, phase: 'before' | 'after'): Promise<void> {
  const { openId } = made.person(userid)
  const fault = { operation: 'refreshToken', openId, phase, kind: 'hang', times: 1 }
  await control(installation.sandbox, 'POST', '/faults', fault)
}

/**
 * Lets a process refresh all of these people at once, and kills it at a random moment. For the first two the moment is
 * certain: before Tencent's refresh, and between that and our commit.
 */
async function crash(made: TestTenant, userids: [string, string, ...string[]]): Promise<void> {
  const contexts = await Promise.all(userids.map((userid) => personContext(made, userid)))
  const connections = contexts.flatMap(({ tenant, connection }) =>
    connection ? [{ tenantId: tenant.id, id: connection.id, version: connection.version }] : [],
  )
  const refresher = await startBrokerProcess()
  await refresher.begin({ kind: 'refresh', connections })
  await expect.poll(async () => (await countsOf(made, userids[1])).refreshes, { timeout: 10_000 }).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 250))
  await refresher.kill()
}

/** What became of a person whose refresher was killed. */
async function recover(made: TestTenant, userid: string): Promise<'recovered' | 'lost'> {
  const ctx = await personContext(made, userid)
  if (!ctx.connection) throw new Error(`${userid} has no connection`)
  try {
    await refreshConnection({ tenantId: ctx.tenant.id, id: ctx.connection.id }, ctx.connection.version)
  } catch (error) {
    if (error instanceof AppError && error.code === 'needs_reauth') return 'lost'
    throw error
  }
  await callAsPerson(await personContext(made, userid), operations.listUserMeetings, {})
  return 'recovered'
}

async function crashAndRecover() {
  const groups = Array.from({ length: CRASHES }, (_, crashed) => namesOf(crashed))
  const userids = groups.flat()
  const members = userids.map((userid) => ({ userid, role: 'MEMBER' as const }))
  const made = await makeTenant({ sandbox: installation.sandbox, members })
  await Promise.all(userids.map((userid) => connect(made, userid)))
  // The first fault that fits strikes, so the certain ones come first.
  await Promise.all(groups.flatMap(([early, late]) => [hang(made, early, 'before'), hang(made, late, 'after')]))
  await slowRefreshes()
  await Promise.all(groups.map((group) => crash(made, group)))
  await control(installation.sandbox, 'DELETE', '/faults', {})
  const outcomes = await Promise.all(userids.map((userid) => recover(made, userid)))
  // Counted last: a request that a dead process had sent may be carried out after the kill.
  const counts = await Promise.all(userids.map((userid) => countsOf(made, userid)))
  return userids.map((userid, index) => ({ userid, outcome: outcomes[index], ...counts[index] }))
}

const namesOf = (crashed: number): [string, string, ...string[]] => [
  `early-${crashed}`,
  `late-${crashed}`,
  ...Array.from({ length: PEOPLE_PER_CRASH - 2 }, (_, index) => `random-${crashed}-${index}`),
]

/** What Tencent did for a person, and what we have stored. */
async function countsOf(made: TestTenant, userid: string) {
  const { refreshes } = await tokenCounts(installation.sandbox, made.person(userid).openId)
  const { connection } = await personContext(made, userid)
  return { refreshes, version: connection?.version }
}

const CONNECTED = 2

it('recovers from a killed refresher after the lease, except where the kill fell between answer and commit', async () => {
  const people = await crashAndRecover()
  const unsaved = people.filter(({ refreshes, version }) => refreshes === 1 && version === CONNECTED)
  expect(people.filter(({ outcome }) => outcome === 'lost')).toEqual(unsaved)
  expect(unsaved.filter(({ userid }) => userid.startsWith('late'))).toHaveLength(CRASHES)
  expect(unsaved.filter(({ userid }) => userid.startsWith('early'))).toEqual([])
}, 60_000)

it('loses nobody where Tencent answers a used refresh token with its successor for a while', async () => {
  await control(installation.sandbox, 'POST', '/modes', { refreshGraceSeconds: 60 })
  const people = await crashAndRecover()
  expect(people.filter(({ outcome }) => outcome !== 'recovered')).toEqual([])
}, 60_000)
