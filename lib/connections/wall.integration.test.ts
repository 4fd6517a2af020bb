import { describe, expect, it } from 'vitest'
import { asTenant, withoutTenant } from '@/lib/db'
import { connect } from '@/test/connect'
import { storedConnection } from '@/test/connection-row'
import { testInstallation } from '@/test/installation'
import { makeTenant } from '@/test/make-tenant'
import { claimLease } from './claim-lease'
import { readConnection } from './read-connection'
import { refreshConnection } from './refresh-connection'

const installation = testInstallation()

/** Two tenants with one connection each. */
async function neighbours() {
  const [mine, theirs] = await Promise.all([connectedRef(), connectedRef()])
  return { mine, theirs }
}

async function connectedRef() {
  const { tenant, connection } = await connect(await makeTenant({ sandbox: installation.sandbox }), 'olga')
  if (!connection) throw new Error('nobody was connected')
  return { tenantId: tenant.id, id: connection.id, version: connection.version }
}

describe("another tenant's connection", () => {
  it('is not there for the broker', async () => {
    const { mine, theirs } = await neighbours()
    const foreign = { tenantId: mine.tenantId, id: theirs.id }
    const before = await storedConnection(theirs)
    expect(await readConnection(foreign)).toBeNull()
    expect(await claimLease(foreign, null)).toBeNull()
    await expect(refreshConnection(foreign, theirs.version)).rejects.toMatchObject({ code: 'needs_reauth' })
    expect(await storedConnection(theirs)).toEqual(before)
  })

  it('is neither read nor claimed by the same SQL without its tenant filter', async () => {
    const { mine, theirs } = await neighbours()
    const before = await storedConnection(theirs)
    const seen = await asTenant(
      { id: mine.tenantId },
      (db) => db.$queryRaw<{ id: string }[]>`select id::text from "Connection"`,
    )
    expect(seen).toEqual([{ id: mine.id }])
    const claimed = await asTenant(
      { id: mine.tenantId },
      (db) => db.$executeRaw`
        update "Connection" set "leaseOwner" = gen_random_uuid(), "leaseUntil" = clock_timestamp() + interval '1 hour'`,
    )
    expect(claimed).toBe(1)
    expect(await storedConnection(theirs)).toEqual(before)
  })

  it('cannot be given to, or taken by, another tenant', async () => {
    const { mine, theirs } = await neighbours()
    const move = asTenant(
      { id: mine.tenantId },
      (db) => db.$executeRaw`update "Connection" set "tenantId" = ${theirs.tenantId}::uuid where id = ${mine.id}::uuid`,
    )
    await expect(move).rejects.toThrow('row-level security')
    const taken = await asTenant(
      { id: mine.tenantId },
      (db) => db.$executeRaw`update "Connection" set "tenantId" = ${mine.tenantId}::uuid where id = ${theirs.id}::uuid`,
    )
    expect(taken).toBe(0)
  })
})

describe('a statement on connections without a tenant', () => {
  it('fails, whether it reads or claims', async () => {
    await neighbours()
    const db = withoutTenant()
    await expect(db.$queryRaw`select id from "Connection"`).rejects.toThrow(/app\.tenant_id|uuid/)
    await expect(db.$executeRaw`update "Connection" set "leaseOwner" = null`).rejects.toThrow(/app\.tenant_id|uuid/)
  })
})
