import { describe, expect, it } from 'vitest'
import { operations } from '@/lib/tencent'
import { exchangePair, personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control, type TestTenant } from '@/test/make-tenant'
import { startBrokerProcess } from '@/test/start-broker-process'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { connectionStatus } from './connection-status'
import { refreshNow } from './refresh-now'
import { storeExchangedPair } from './store-exchanged-pair'

const installation = testInstallation()
const { listUserMeetings, getUserBasicInfo } = operations
const CALLS = 20

/** A connected person, whose meetings the gateway lists for no token at all. */
async function refused() {
  const one = await connected(installation.sandbox)
  const { id } = await control<{ id: string }>(installation.sandbox, 'POST', '/faults', {
    ...{ openId: one.openId, operation: 'listUserMeetings', phase: 'before', kind: 'errorCode', value: 190303 },
  })
  const heal = () => control(installation.sandbox, 'DELETE', `/faults/${id}`, {})
  return { ...one, heal }
}

/** One call as a door makes it: with the connection as it is stored now. */
const call = async (made: TestTenant) => callAsPerson(await personContext(made, 'olga'), listUserMeetings, {})
const codeOf = (made: TestTenant) => call(made).then(String, (error: { code: string }) => error.code)
const refreshes = async (openId: string) => (await tokenCounts(installation.sandbox, openId)).refreshes

describe('a gateway that refuses each token', () => {
  it('is asked for two refreshes at most, however many calls it refuses', async () => {
    const { made, openId } = await refused()
    const codes = new Set<string>()
    for (let count = 0; count < CALLS; count++) codes.add(await codeOf(made))
    for (const code of await Promise.all(Array.from({ length: CALLS }, () => codeOf(made)))) codes.add(code)
    expect([...codes]).toEqual(['token_refused'])
    expect(await refreshes(openId)).toBeLessThanOrEqual(2)
  })

  it('is not asked by another process either, nor when it takes the token for something else', async () => {
    const { made, openId } = await refused()
    await codeOf(made)
    await callAsPerson(await personContext(made, 'olga'), getUserBasicInfo, {})
    const other = await startBrokerProcess()
    const { tenant, person } = made
    const task = { kind: 'call', tenantId: tenant.id, membershipId: person('olga').membershipId, times: CALLS } as const
    await expect(other.run(task)).rejects.toThrow()
    await other.kill()
    expect(await refreshes(openId)).toBe(1)
  })

  it('leaves the connection degraded, and says when it is asked again', async () => {
    const { made, ref } = await refused()
    await codeOf(made)
    await expect(call(made)).rejects.toMatchObject({ tencent: { code: 190303 }, retryAfterSeconds: expect.any(Number) })
    const facts = await storedConnection(ref)
    expect(facts.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now() + 60_000)
    const status = connectionStatus({ ...facts, hasRefreshToken: facts.refreshToken !== null }, new Date())
    expect(status).toEqual({ status: 'DEGRADED', reason: 'tencent_fails' })
  })

  it('is asked once more when its time has come, and then not again', async () => {
    const { made, ref, openId } = await refused()
    await codeOf(made)
    await changeConnection(ref, { nextAttemptAt: new Date(0) })
    for (let count = 0; count < 3; count++) await codeOf(made)
    expect(await refreshes(openId)).toBe(2)
  })
})

describe('a connection whose token was refused heals', () => {
  it('by the first call that is accepted after the wait', async () => {
    const { made, ref, openId, heal } = await refused()
    await codeOf(made)
    expect((await storedConnection(ref)).failureKind).toBe('TRANSIENT')
    await heal()
    await changeConnection(ref, { nextAttemptAt: new Date(0) })
    await call(made)
    await expect.poll(async () => (await storedConnection(ref)).failureKind, { timeout: 5_000 }).toBeNull()
    expect(await refreshes(openId)).toBe(1)
  })

  it('by a refresh that somebody asks for', async () => {
    const { made, ref, heal } = await refused()
    await codeOf(made)
    await heal()
    await refreshNow(ref)
    expect(await storedConnection(ref)).toMatchObject({ failureKind: null, nextAttemptAt: null })
    await call(made)
  })

  it('by a new sign-in', async () => {
    const { made, ref, openId, heal } = await refused()
    await codeOf(made)
    await heal()
    const { membershipId } = made.person('olga')
    const pair = await exchangePair(made, 'olga')
    await storeExchangedPair(await personContext(made, 'olga'), { app: made.app, openId, pair, membershipId })
    expect(await storedConnection(ref)).toMatchObject({ failureKind: null, nextAttemptAt: null })
    await call(made)
  })
})
