import { describe, expect, it } from 'vitest'
import { asTenant, inTenantTransaction, withoutTenant } from '@/lib/db'
import { apiError } from '@/lib/tencent/errors'
import { exchangePair, personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control, makeTenant, type TestTenant } from '@/test/make-tenant'
import { shareApplication } from '@/test/share-application'
import { TestBrowser } from '@/test/sign-in'
import { tokenCounts } from '@/test/token-counts'
import { claimLease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { findOwningTenant } from './find-owning-tenant'
import { recordRefreshFailure } from './record-refresh-failure'
import { refreshConnection } from './refresh-connection'
import { storeExchangedPair } from './store-exchanged-pair'
import { storePairForOwner } from './store-pair-for-owner'
import { wipeConnection } from './wipe-connection'

const installation = testInstallation()
const at = new Date('2026-03-12T06:00:00Z')

const wipe = (ref: ConnectionRef) =>
  inTenantTransaction({ id: ref.tenantId }, (db) => wipeConnection(db, ref, { by: 'ADMIN', at }))

const owned = { accessToken: null, refreshToken: null, accessExpiresAt: null, refreshExpiresAt: null }
const wiped = { ...owned, leaseOwner: null, leaseUntil: null, failureKind: null, endedAt: at, endedBy: 'ADMIN' }

describe('a wiped connection', () => {
  it('holds no pair, no lease and no failure, and is found by nobody', async () => {
    const { made, ref, openId, version } = await connected(installation.sandbox)
    await claimLease(ref, { version })
    expect(await wipe(ref)).toBe(true)
    expect(await storedConnection(ref)).toMatchObject({ ...wiped, version: version + 1 })
    expect(await findOwningTenant(made.app.id, openId)).toBeNull()
    expect(await withoutTenant().lookup.count({ where: { kind: 'connection', tenantId: ref.tenantId } })).toBe(0)
  })

  it('is wiped once', async () => {
    const { ref } = await connected(installation.sandbox)
    await wipe(ref)
    const before = await storedConnection(ref)
    expect(await wipe(ref)).toBe(false)
    expect(await storedConnection(ref)).toEqual(before)
  })

  it("is not another tenant's to wipe", async () => {
    const [mine, theirs] = [await connected(installation.sandbox), await connected(installation.sandbox)]
    expect(await wipe({ tenantId: mine.ref.tenantId, id: theirs.ref.id })).toBe(false)
    expect(await storedConnection(theirs.ref)).toMatchObject({ endedAt: null, version: theirs.version })
  })

  it('stays wiped when a refresh that was under way is answered', async () => {
    const { ref, version, openId } = await connected(installation.sandbox)
    const latency = { operation: 'refreshToken', openId, phase: 'after', kind: 'latency', value: 300, times: 1 }
    await control(installation.sandbox, 'POST', '/faults', latency)
    const refreshing = expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'needs_reauth' })
    await expect.poll(async () => (await tokenCounts(installation.sandbox, openId)).refreshes).toBe(1)
    await wipe(ref)
    await refreshing
    expect(await storedConnection(ref)).toMatchObject(wiped)
  })

  it('is not marked as refused by an answer to the pair it had', async () => {
    const { ref, version } = await connected(installation.sandbox)
    const lease = await claimLease(ref, { version })
    if (!lease) throw new Error('the lease is held')
    await wipe(ref)
    await recordRefreshFailure(ref, lease, apiError({ code: 1006, message: 'ended', httpStatus: 400 }))
    expect(await storedConnection(ref)).toMatchObject({ ...wiped, failureCode: null, consecutiveFailures: 0 })
  })

  it('takes no pair that another tenant hands over', async () => {
    const { made, ref, openId } = await connected(installation.sandbox)
    await wipe(ref)
    const pair = await exchangePair(made, 'olga')
    const moment = { now: new Date(), requestId: 'test' }
    const storing = storePairForOwner(ref.tenantId, { app: made.app, openId, pair, ...moment })
    await expect(storing).rejects.toMatchObject({ code: 'conflict' })
    expect(await storedConnection(ref)).toMatchObject(wiped)
  })

  it.each(['SUSPENDED', 'REJECTED'] as const)(
    'is not revived by a sign-in that ends when its person is %s',
    async (status) => {
      const { made, ctx, ref, openId } = await connected(installation.sandbox)
      await wipe(ref)
      const { membershipId } = made.person('olga')
      const pair = await exchangePair(made, 'olga')
      await asTenant({ id: ref.tenantId }, (db) =>
        db.membership.updateMany({ where: { id: membershipId }, data: { status } }),
      )
      const storing = storeExchangedPair(ctx, { app: made.app, openId, pair, membershipId })
      await expect(storing).rejects.toMatchObject({ code: 'conflict' })
      expect(await storedConnection(ref)).toMatchObject(wiped)
      expect(await findOwningTenant(made.app.id, openId)).toBeNull()
    },
  )

  it('is revived by the next sign-in of its person', async () => {
    const { made, ref, openId } = await connected(installation.sandbox)
    await wipe(ref)
    await new TestBrowser().signIn(made.person('olga'))
    expect(await storedConnection(ref)).toMatchObject({ endedAt: null, endedBy: null, accessToken: expect.any(String) })
    expect(await findOwningTenant(made.app.id, openId)).toBe(ref.tenantId)
  })
})

describe('an account of an application that two tenants share', () => {
  const living = ({ tenant }: TestTenant) =>
    asTenant(tenant, (db) => db.connection.findFirst({ where: { tenantId: tenant.id, endedAt: null } }))

  async function livingRef(made: TestTenant): Promise<ConnectionRef> {
    const found = await living(made)
    if (!found) throw new Error('no living connection')
    return { tenantId: made.tenant.id, id: found.id }
  }

  /** Connected at one tenant, then wiped there; the other knows no enterprise, so that anybody may ask to join. */
  async function wipedAtFirst() {
    const first = await connected(installation.sandbox)
    const other = await makeTenant({ sandbox: installation.sandbox, knowsCorp: false })
    await shareApplication(installation.database, first.made, other)
    await wipe(first.ref)
    return { ...first, first: first.made, other }
  }

  const signIn = ({ tenant }: TestTenant) => new TestBrowser().signIn({ userid: 'olga', tenant })

  it('that was wiped at one can connect at the other, and at the first again once that has ended', async () => {
    const { first, other, openId } = await wipedAtFirst()
    await signIn(other)
    expect(await findOwningTenant(first.app.id, openId)).toBe(other.tenant.id)
    expect(await living(first)).toBeNull()
    await wipe(await livingRef(other))
    await signIn(first)
    expect(await findOwningTenant(first.app.id, openId)).toBe(first.tenant.id)
    expect(await living(other)).toBeNull()
  })

  it('stays with the other while that one lives, which gets the pair of a sign-in at the first', async () => {
    const { first, other } = await wipedAtFirst()
    await signIn(other)
    const before = await living(other)
    const answer = await signIn(first)
    expect(answer.headers.get('location')).toContain('owned-elsewhere')
    expect(await living(first)).toBeNull()
    expect((await living(other))?.version).toBeGreaterThan(before?.version ?? 0)
  })

  it('is not revived at the first when the other has connected it a moment ago', async () => {
    const { first, other, ref, openId } = await wipedAtFirst()
    const ctx = await personContext(first, 'olga')
    await signIn(other)
    const { membershipId } = first.person('olga')
    const pair = await exchangePair(first, 'olga')
    const storing = storeExchangedPair(ctx, { app: first.app, openId, pair, membershipId })
    await expect(storing).rejects.toMatchObject({ code: 'conflict' })
    expect(await storedConnection(ref)).toMatchObject({ ...wiped, version: expect.any(Number) })
  })
})
