import { describe, expect, it } from 'vitest'
import { withoutTenant } from '@/lib/db'
import { EndedBy, FailureKind } from '@/lib/generated/prisma/enums'
import { testInstallation } from '@/test/installation'
import { connectionStatus } from './connection-status'
import { statusPredicate } from './status-predicate'

testInstallation()

const now = new Date('2026-03-12T06:00:00.000Z')
const at = (offset: number) => new Date(now.getTime() + offset)
const moments = [null, at(-86_400_000), at(-1), at(0), at(1), at(86_400_000)]
const kinds = [null, ...Object.values(FailureKind)]
const endings = [null, ...Object.values(EndedBy)]

/** Every combination of the facts that a status follows from. */
const allFacts = [true, false].flatMap((hasRefreshToken) =>
  moments.flatMap((refreshExpiresAt) =>
    kinds.flatMap((failureKind) =>
      moments.flatMap((endedAt) =>
        endings.map((endedBy) => ({ hasRefreshToken, refreshExpiresAt, failureKind, endedAt, endedBy })),
      ),
    ),
  ),
)

const statuses = [
  'ACTIVE',
  'DEGRADED',
  'NEEDS_REAUTH',
  'REVOKED_BY_PERSON',
  'REVOKED_BY_ADMIN',
  'REVOKED_BY_TENCENT',
] as const

describe('the condition in SQL and the derivation agree on all facts', () => {
  it.each(statuses)('%s', async (status) => {
    const rows = allFacts.map((facts, number) => ({
      number,
      refreshToken: facts.hasRefreshToken ? 'v1' : null,
      ...facts,
    }))
    const found = await withoutTenant().$queryRaw<{ number: number }[]>`
      select c.number from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c(
        number int, "refreshToken" text, "refreshExpiresAt" timestamptz, "failureKind" "FailureKind",
        "endedAt" timestamptz, "endedBy" "EndedBy")
      where ${statusPredicate(status, now)} order by c.number`
    const derived = rows.filter((facts) => connectionStatus(facts, now).status === status)
    expect(derived.length).toBeGreaterThan(0)
    expect(found.map(({ number }) => number)).toEqual(derived.map(({ number }) => number))
  })
})
