import 'server-only'
import { asTenant } from '@/lib/db'
import type { FailureKind } from '@/lib/generated/prisma/enums'
import type { ConnectionRef } from './connection-ref'

/** What decides the next step of somebody who needs a token. All times were compared on the database's clock. */
export interface ConnectionFacts {
  version: number
  /** * */
  accessToken: string | null
  accessAlive: boolean
  /** There is a refresh token, and it has not ended. */
  refreshable: boolean
  ended: boolean
  leased: boolean
  failureKind: FailureKind | null
  failureCode: number | null
  /** How long the last failure still asks to wait; 0 when it does not. */
  waitMs: number
}

/** Reads a connection as it is now; null when it is gone. */
export async function readConnection(ref: ConnectionRef): Promise<ConnectionFacts | null> {
  const [facts] = await asTenant(
    { id: ref.tenantId },
    (db) => db.$queryRaw<ConnectionFacts[]>`
      select version, "accessToken", "failureKind"::text as "failureKind", "failureCode",
             coalesce("accessExpiresAt" > clock_timestamp(), false) as "accessAlive",
             "refreshToken" is not null and coalesce("refreshExpiresAt" > clock_timestamp(), true) as refreshable,
             "endedAt" is not null as ended,
             coalesce("leaseUntil" > clock_timestamp(), false) as leased,
             coalesce(greatest(0, ceil(extract(epoch from "nextAttemptAt" - clock_timestamp()) * 1000)), 0)::int as "waitMs"
      from "Connection"
      where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.id}::uuid`,
  )
  return facts ?? null
}
