import 'server-only'
import { randomUUID } from 'node:crypto'
import { asTenant } from '@/lib/db'
import type { FailureKind } from '@/lib/generated/prisma/enums'
import type { ConnectionRef } from './connection-ref'

/** How long a claim holds, in ms of the database's clock. The HTTP timeout is half of it; there is no renewal. */
const LEASE_MS = 6_000

/** The right to use a connection's refresh token, and what is needed for it. */
export interface Lease {
  owner: string
  /** The version the claim was made at; only while it stands does an answer to this claim count. */
  version: number
  /** The end of the lease on this process's `performance.now()`, from before the claim: never later than the database's. */
  endsAt: number
  /** * */
  refreshToken: string | null
  appId: string
  openId: string
  sdkId: string
  platform: string
  failureKind: FailureKind | null
  consecutiveFailures: number
}

interface RefreshClaim {
  version: number
  /** Also while the last failure asks to wait. */
  early?: boolean
}

/**
 * Claims a connection's lease with one conditional UPDATE, on the database's clock; null when somebody else holds it. For a refresh
 * it fails too once that version is gone, or while a failure asks to wait.
 */
export async function claimLease(ref: ConnectionRef, refresh: RefreshClaim | null): Promise<Lease | null> {
  const owner = randomUUID()
  const endsAt = performance.now() + LEASE_MS
  const [claimed] = await asTenant(
    { id: ref.tenantId },
    (db) => db.$queryRaw<Omit<Lease, 'owner' | 'endsAt'>[]>`
      update "Connection" as c
      set "leaseOwner" = ${owner}::uuid,
          "leaseUntil" = clock_timestamp() + ${LEASE_MS}::int * interval '1 millisecond'
      from "TencentApp" as a
      where c."tenantId" = ${ref.tenantId}::uuid and c.id = ${ref.id}::uuid and a.id = c."appId"
        and (c."leaseUntil" is null or c."leaseUntil" <= clock_timestamp())
        and (${refresh?.version ?? null}::int is null
             or c.version = ${refresh?.version ?? null}::int
                and (${refresh?.early ?? false} or c."nextAttemptAt" is null or c."nextAttemptAt" <= clock_timestamp()))
      returning c.version, c."refreshToken", c."appId", c."openId", a."sdkId", a.platform,
                c."failureKind"::text as "failureKind", c."consecutiveFailures"`,
  )
  return claimed ? { owner, endsAt, ...claimed } : null
}
