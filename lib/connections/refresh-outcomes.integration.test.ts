import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { describe, expect, it, vi } from 'vitest'
import { operations, type TokenPair } from '@/lib/tencent'
import { apiError } from '@/lib/tencent/errors'
import { personContext } from '@/test/connect'
import { connected } from '@/test/connected'
import { changeConnection, storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { control, type TestTenant } from '@/test/make-tenant'
import { tokenCounts } from '@/test/token-counts'
import { callAsPerson } from './call-as-person'
import { claimLease, type Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { recordRefreshFailure } from './record-refresh-failure'
import { refreshConnection } from './refresh-connection'
import { refreshUnderLease } from './refresh-under-lease'
import { releaseLease } from './release-lease'
import { writeRefreshedPair } from './write-refreshed-pair'

// Side by side, because some wait for a lease to run out; each test has its own tenant.
const installation = testInstallation()
const CONNECTED = 2

const connect = () => connected(installation.sandbox)

/** As time would: a lease that runs out, a back-off that is over. */
const letTimePass = (ref: ConnectionRef) =>
  changeConnection(ref, { leaseUntil: new Date(0), nextAttemptAt: new Date(0) })

const fault = (openId: string, sketch: object) =>
  control(installation.sandbox, 'POST', '/faults', { operation: 'refreshToken', openId, times: 1, ...sketch })

async function claim(ref: ConnectionRef, version: number): Promise<Lease> {
  const lease = await claimLease(ref, { version })
  if (!lease) throw new Error('the lease is held')
  return lease
}

/** One attempt as a process makes it whose turn it is. */
async function attempt(ref: ConnectionRef): Promise<void> {
  await letTimePass(ref)
  await refreshUnderLease(ref, await claim(ref, (await storedConnection(ref)).version))
}

function madeUpPair(openId: string): TokenPair {
  const token = () => randomBytes(48).toString('base64')
  const later = new Date(Date.now() + 3_600_000)
  const tokens = { accessToken: token(), refreshToken: token(), accessExpiresAt: later, refreshExpiresAt: later }
  return { ...tokens, openId, scopes: ['ANY'] }
}

async function works(made: TestTenant): Promise<void> {
  await callAsPerson(await personContext(made, 'olga'), operations.listUserMeetings, {})
}

describe.concurrent('the lease', () => {
  it('is held by one at a time, until it is given back', async () => {
    const { ref, version } = await connect()
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimLease(ref, { version })))
    const [lease, ...others] = claims.filter((one) => one !== null)
    expect(others).toEqual([])
    expect(await claimLease(ref, null)).toBeNull()
    await releaseLease(ref, lease?.owner ?? '')
    expect(await claimLease(ref, { version })).not.toBeNull()
  })

  it('is given back by its owner only', async () => {
    const { ref, version } = await connect()
    const stale = await claim(ref, version)
    await letTimePass(ref)
    await claim(ref, version)
    await releaseLease(ref, stale.owner)
    expect(await claimLease(ref, { version })).toBeNull()
  })

  it('is not claimed for a version that is gone', async () => {
    const { ref, version } = await connect()
    expect(await claimLease(ref, { version: version - 1 })).toBeNull()
  })
})

describe.concurrent('a refresh', () => {
  it('whose lease ran out still stores its pair, because no other was stored', async () => {
    const { ref, version, openId } = await connect()
    const late = await claim(ref, version)
    await letTimePass(ref)
    const next = await claim(ref, version)
    await recordRefreshFailure(ref, next, apiError({ code: 1006, message: 'used', httpStatus: 400 }))
    expect(await writeRefreshedPair(ref, late, madeUpPair(openId))).toBe(true)
    expect(await storedConnection(ref)).toMatchObject({
      version: version + 1,
      failureKind: null,
      leaseOwner: next.owner,
    })
  })

  it('that comes after another pair was stored changes nothing', async () => {
    const { ref, version, openId } = await connect()
    const late = await claim(ref, version)
    await letTimePass(ref)
    await writeRefreshedPair(ref, await claim(ref, version), madeUpPair(openId))
    const before = await storedConnection(ref)
    expect(await writeRefreshedPair(ref, late, madeUpPair(openId))).toBe(false)
    await recordRefreshFailure(ref, late, apiError({ code: 1006, message: 'used', httpStatus: 400 }))
    expect(await storedConnection(ref)).toEqual(before)
  })

  it('that Tencent refuses for good wipes the pair, needs the person, and is not repeated', async () => {
    const { made, ref, version, openId } = await connect()
    await control(installation.sandbox, 'POST', '/tokens/withdraw', { openId })
    await expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'needs_reauth' })
    await expect(works(made)).rejects.toMatchObject({ code: 'needs_reauth' })
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 0, rejected: 1 })
    const facts = { failureKind: 'TERMINAL', failureCode: 1006, accessToken: null, refreshToken: null, version }
    expect(await storedConnection(ref)).toMatchObject(facts)
  })

  it('that fails for a while is not repeated before its time, and heals', async () => {
    const { made, ref, version, openId } = await connect()
    await fault(openId, { phase: 'before', kind: 'html', value: 502 })
    const failing = { code: 'tencent_unavailable', retryAfterSeconds: expect.any(Number) }
    await expect(refreshConnection(ref, version)).rejects.toMatchObject(failing)
    await expect(refreshConnection(ref, version)).rejects.toMatchObject(failing)
    expect(await storedConnection(ref)).toMatchObject({
      failureKind: 'TRANSIENT',
      consecutiveFailures: 1,
      leaseOwner: null,
    })
    await letTimePass(ref)
    await refreshConnection(ref, version)
    expect(await storedConnection(ref)).toMatchObject({
      failureKind: null,
      consecutiveFailures: 0,
      nextAttemptAt: null,
    })
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
    await works(made)
  })

  it('survives a long outage of any kind without ever asking for a new sign-in', async () => {
    const { made, ref, openId } = await connect()
    const kinds = [
      { kind: 'html' },
      { kind: 'reset' },
      { kind: 'errorCode', value: 20 },
      { kind: 'status', value: 503 },
    ]
    for (let round = 0; round < 3; round++) {
      for (const kind of kinds) {
        await fault(openId, { phase: 'before', ...kind })
        await attempt(ref)
        expect(['TRANSIENT', 'AMBIGUOUS']).toContain((await storedConnection(ref)).failureKind)
      }
    }
    expect(await storedConnection(ref)).toMatchObject({ consecutiveFailures: 12, version: CONNECTED })
    await attempt(ref)
    await works(made)
  })

  it('keeps the pair of a banned application for the end of the ban', async () => {
    const { made, ref } = await connect()
    const ban = (banned: boolean) => control(installation.sandbox, 'PUT', `/apps/${made.app.sdkId}`, { banned })
    await ban(true)
    await attempt(ref)
    expect(await storedConnection(ref)).toMatchObject({ failureKind: 'TRANSIENT', failureCode: 1001 })
    await ban(false)
    await attempt(ref)
    await works(made)
  })

  it('of unknown outcome is repeated once with the same token when the lease has run out', async () => {
    const { made, ref, version, openId } = await connect()
    await fault(openId, { phase: 'before', kind: 'reset' })
    await refreshConnection(ref, version)
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
    await works(made)
  })

  it('of unknown outcome that was carried out needs the person once the repetition is refused', async () => {
    const { ref, openId } = await connect()
    await fault(openId, { phase: 'after', kind: 'reset' })
    await attempt(ref)
    const { leaseUntil, ...first } = await storedConnection(ref)
    expect(first).toMatchObject({ failureKind: 'AMBIGUOUS', nextAttemptAt: null })
    expect(leaseUntil?.getTime()).toBeGreaterThan(Date.now())
    await attempt(ref)
    expect(await storedConnection(ref)).toMatchObject({ failureKind: 'TERMINAL', failureCode: 1006 })
  })

  it('that is answered when nobody waits any more stores its pair, also after the repetition was refused', async () => {
    const { made, ref, openId } = await connect()
    await fault(openId, { phase: 'after', kind: 'latency', value: 4_500 })
    await attempt(ref)
    expect(await storedConnection(ref)).toMatchObject({ failureKind: 'AMBIGUOUS', version: CONNECTED })
    await attempt(ref)
    expect(await storedConnection(ref)).toMatchObject({ failureKind: 'TERMINAL', version: CONNECTED })
    const isStored = async () => expect(await storedConnection(ref)).toMatchObject({ version: CONNECTED + 1 })
    await vi.waitFor(isStored, { timeout: 10_000 })
    await works(made)
  })

  it('of unknown outcome again waits like any failure', async () => {
    const { ref, openId } = await connect()
    await fault(openId, { phase: 'before', kind: 'reset', times: 2 })
    await attempt(ref)
    await attempt(ref)
    const facts = await storedConnection(ref)
    expect(facts).toMatchObject({ failureKind: 'AMBIGUOUS', consecutiveFailures: 2, leaseOwner: null })
    expect(facts.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now())
  })
})

describe.concurrent('a database in trouble', () => {
  const asAdmin = async (statement: string) => {
    const admin = new pg.Client({ connectionString: installation.database.adminUrl })
    await admin.connect()
    await admin.query(statement)
    await admin.end()
  }

  /** Refuses to store this connection's next pairs, so many times; the returned function ends that. */
  async function refusePairs({ id }: ConnectionRef, times: number): Promise<() => Promise<void>> {
    const name = `refuse_${id.replaceAll('-', '')}`
    // A sequence counts, because it does not roll back.
    await asAdmin(`
      create sequence ${name}; grant usage on sequence ${name} to public;
      create function ${name}() returns trigger language plpgsql as $$ begin
        if nextval('${name}') <= ${times} then raise exception 'no space left on device'; end if;
        return new;
      end $$;
      create trigger ${name} before update on "Connection" for each row
        when (new.id = '${id}' and new."accessToken" is distinct from old."accessToken")
        execute function ${name}();`)
    return () => asAdmin(`drop trigger ${name} on "Connection"`)
  }

  it('does not lose a refreshed pair: the write is repeated, the request is not', async () => {
    const { made, ref, version, openId } = await connect()
    await refusePairs(ref, 3)
    await refreshConnection(ref, version)
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
    await works(made)
  })

  it('that does not recover within the lease fails closed; the token is not used again, the pair is stored once it is taken', async () => {
    const { made, ref, version, openId } = await connect()
    const recover = await refusePairs(ref, 1_000_000)
    await expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'unavailable' })
    expect((await storedConnection(ref)).version).toBe(version)
    await expect(refreshConnection(ref, version)).rejects.toMatchObject({ code: 'refresh_in_progress' })
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
    await recover()
    const isStored = async () => expect(await storedConnection(ref)).toMatchObject({ version: version + 1 })
    await vi.waitFor(isStored, { timeout: 5_000 })
    await works(made)
    expect(await tokenCounts(installation.sandbox, openId)).toMatchObject({ refreshes: 1, rejected: 0 })
  })
})
