import { describe, expect, it } from 'vitest'
import { asTenant } from '@/lib/db'
import { addMember } from '@/lib/tenants/add-member'
import { operations } from '@/lib/tencent'
import { connect, exchangePair, personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { findOwningTenant } from './find-owning-tenant'
import { refreshConnection } from './refresh-connection'
import { storeExchangedPair } from './store-exchanged-pair'
import { storePairForOwner } from './store-pair-for-owner'

const installation = testInstallation()
const make = () => makeTenant({ sandbox: installation.sandbox })
const connectOne = () => connected(installation.sandbox)

/** Stores a pair as a sign-in of olga's does. */
async function store(made: TestTenant, pair: Awaited<ReturnType<typeof exchangePair>>) {
  const { openId, membershipId } = made.person('olga')
  return await storeExchangedPair(await personContext(made, 'olga'), { app: made.app, openId, pair, membershipId })
}

/** The stored token is the live one: a call goes through, and without a refresh. */
async function holdsTheLivePair(made: TestTenant): Promise<void> {
  const { openId } = made.person('olga')
  const before = await tokenCounts(installation.sandbox, openId)
  await callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})
  expect(await tokenCounts(installation.sandbox, openId)).toEqual(before)
}

const fault = (openId: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { openId, times: 1, ...sketch })

const audited = (tenant: { id: string }) =>
  asTenant({ id: tenant.id }, (db) =>
    db.auditEvent.findMany({
      orderBy: { actorKind: 'asc' },
      select: { action: true, actorKind: true, targetId: true },
    }),
  )

describe('a sign-in', () => {
  it('makes a connection that its tenant is found by, with an audit row', async () => {
    const made = await make()
    expect(await findOwningTenant(made.app.id, made.person('olga').openId)).toBeNull()
    const ctx = await connect(made, 'olga')
    expect(await findOwningTenant(made.app.id, made.person('olga').openId)).toBe(made.tenant.id)
    expect(await audited(made.tenant)).toEqual([
      { action: 'connection.authorized', actorKind: 'person', targetId: ctx.connection?.id },
    ])
    await holdsTheLivePair(made)
  })

  it('does not find an open_id under another application', async () => {
    const { made } = await connectOne()
    expect(await findOwningTenant((await make()).app.id, made.person('olga').openId)).toBeNull()
  })

  it('again replaces the pair and heals what had failed or ended', async () => {
    const { made, ref, version } = await connectOne()
    const failed = {
      failureKind: 'TERMINAL',
      failureCode: 1006,
      consecutiveFailures: 3,
      nextAttemptAt: new Date(),
    } as const
    await changeConnection(ref, { ...failed, accessToken: null, endedAt: new Date(), endedBy: 'TENCENT' })
    expect(await store(made, await exchangePair(made, 'olga'))).toEqual({ connectionId: ref.id, outcome: 'stored' })
    const healed = { failureKind: null, failureCode: null, consecutiveFailures: 0, nextAttemptAt: null }
    const living = { ...healed, endedAt: null, endedBy: null, leaseOwner: null, version: version + 1 }
    expect(await storedConnection(ref)).toMatchObject(living)
    await holdsTheLivePair(made)
  })

  it.each(['before', 'after'])(
    'during a refresh ends with its own pair stored (Tencent held up %s it)',
    async (phase) => {
      const { made, ref, version, openId } = await connectOne()
      await fault(openId, { operation: 'refreshToken', phase, kind: 'latency', value: 300 })
      const refreshing = refreshConnection(ref, version).catch(() => 'refused')
      await expect.poll(async () => (await storedConnection(ref)).leaseOwner).not.toBeNull()
      if (phase === 'after') {
        await expect.poll(async () => (await tokenCounts(installation.sandbox, openId)).refreshes).toBe(1)
      }
      expect(await store(made, await exchangePair(made, 'olga'))).toMatchObject({ outcome: 'stored' })
      await refreshing
      await holdsTheLivePair(made)
    },
  )

  it('whose pair a later one has replaced leaves the newer one in place', async () => {
    const { made, ref } = await connectOne()
    const older = await exchangePair(made, 'olga')
    await store(made, await exchangePair(made, 'olga'))
    const newest = await storedConnection(ref)
    expect(await store(made, older)).toMatchObject({ outcome: 'superseded' })
    expect(await storedConnection(ref)).toEqual(newest)
    await holdsTheLivePair(made)
  })

  it('many times at once ends with the live pair stored', async () => {
    const { made } = await connectOne()
    const signIn = async () => store(made, await exchangePair(made, 'olga'))
    const outcomes = await Promise.all(Array.from({ length: 8 }, signIn))
    expect(outcomes.map(({ outcome }) => outcome)).toContain('stored')
    await holdsTheLivePair(made)
  })

  it('keeps its pair when the check of the token cannot be made', async () => {
    const { made } = await connectOne()
    const pair = await exchangePair(made, 'olga')
    await fault(pair.openId, { operation: 'userInfo', phase: 'before', kind: 'html', value: 502 })
    expect(await store(made, pair)).toMatchObject({ outcome: 'stored' })
    await holdsTheLivePair(made)
  })

  it('stores nothing when the connection is wiped meanwhile', async () => {
    const { made, ref } = await connectOne()
    const pair = await exchangePair(made, 'olga')
    await fault(pair.openId, { operation: 'userInfo', phase: 'before', kind: 'latency', value: 300 })
    const storing = expect(store(made, pair)).rejects.toMatchObject({ code: 'conflict' })
    await expect.poll(async () => (await storedConnection(ref)).leaseOwner).not.toBeNull()
    await changeConnection(ref, { version: { increment: 1 }, accessToken: null, leaseOwner: null, endedAt: new Date() })
    await storing
    expect(await storedConnection(ref)).toMatchObject({ accessToken: null, endedAt: expect.any(Date) })
  })
})

describe("a sign-in with another tenant's connection", () => {
  const moment = () => ({ now: new Date(), requestId: 'test' })

  it('hands the pair to the tenant that holds it, and makes nothing anywhere else', async () => {
    const { made, ref, openId, version } = await connectOne()
    const pair = await exchangePair(made, 'olga')
    const stored = await storePairForOwner(made.tenant.id, { app: made.app, openId, pair, ...moment() })
    expect(stored).toBe('stored')
    expect((await storedConnection(ref)).version).toBe(version + 1)
    expect((await audited(made.tenant)).map(({ actorKind }) => actorKind)).toEqual(['person', 'tencent'])
    await holdsTheLivePair(made)
  })

  it('is a conflict for a tenant that would make it its own', async () => {
    const { made, ref, openId } = await connectOne()
    const visited = await make()
    const facts = { appId: made.app.id, openId, role: 'MEMBER', status: 'ACTIVE' } as const
    const membershipId = await addMember(visited.tenant.id, facts)
    const ctx = await personContext(visited, 'olga')
    const before = await storedConnection(ref)
    const storing = storeExchangedPair(ctx, {
      app: made.app,
      openId,
      membershipId,
      pair: await exchangePair(made, 'olga'),
    })
    await expect(storing).rejects.toMatchObject({ code: 'conflict' })
    expect(await storedConnection(ref)).toEqual(before)
    expect(await findOwningTenant(made.app.id, openId)).toBe(made.tenant.id)
  })

  it('is a conflict for an owner without it', async () => {
    const { made, openId } = await connectOne()
    const pair = await exchangePair(made, 'olga')
    const stranger = await make()
    const storing = storePairForOwner(stranger.tenant.id, { app: made.app, openId, pair, ...moment() })
    await expect(storing).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a stored pair', () => {
  it("does not open on another tenant's row, and nothing is sent", async () => {
    const [mine, theirs] = [await connectOne(), await connectOne()]
    const { accessToken, refreshToken } = await storedConnection(theirs.ref)
    await changeConnection(mine.ref, { accessToken, refreshToken })
    const before = await tokenCounts(installation.sandbox, mine.openId)
    const call = callAsPerson(await personContext(mine.made, 'olga'), operations.listUserMeetings, {})
    await expect(call).rejects.toMatchObject({ code: 'needs_reauth' })
    await changeConnection(mine.ref, { accessExpiresAt: new Date(0) })
    await expect(refreshConnection(mine.ref, mine.version)).rejects.toMatchObject({ code: 'needs_reauth' })
    expect(await tokenCounts(installation.sandbox, mine.openId)).toEqual(before)
  })

  it('is sealed with a nonce that is used once', async () => {
    const { ref, version } = await connectOne()
    const nonces = new Set<string | undefined>()
    const rounds = 20
    for (let round = 0; round < rounds; round++) {
      const { accessToken, refreshToken } = await storedConnection(ref)
      for (const envelope of [accessToken, refreshToken]) nonces.add(envelope?.split('.')[2])
      await refreshConnection(ref, version + round)
    }
    expect(nonces.size).toBe(2 * rounds)
  })
})
