import 'server-only'
import { asTenant } from '@/lib/db'
import type { NotedDelivery } from './noted-delivery'
import type { Verdict } from './schema'

const HOUR = 3_600_000
/** So many of a kind are kept in an hour, but of those that were taken all. What only repeats is genuine, and more of it is kept. */
const REFUSED_AN_HOUR = 30
const KNOWN_AN_HOUR = 2_000

/** Whose, and by which subscription. */
interface Intake {
  tenantId: string
  subscriptionId: string
}

/** How many more of each kind may be kept in the last hour's room; what is not named, all. */
export async function leftThisHour(
  { tenantId, subscriptionId }: Intake,
  come: readonly NotedDelivery[],
): Promise<Map<Verdict, number>> {
  const verdicts = [...new Set(come.map(({ verdict }) => verdict))].filter((verdict) => verdict !== 'stored')
  if (verdicts.length === 0) return new Map()
  const since = new Date(Date.now() - HOUR)
  const counted = await asTenant(
    { id: tenantId },
    (db) => db.$queryRaw<{ verdict: Verdict; count: number }[]>`
      select verdict, count(*)::int as count from "Delivery"
      where "tenantId" = ${tenantId}::uuid and "subscriptionId" = ${subscriptionId}::uuid and verdict <> 'stored'
        and "receivedAt" > ${since}
      group by verdict`,
  )
  const counts = new Map(counted.map(({ verdict, count }) => [verdict, count]))
  const most = (verdict: Verdict) => (verdict === 'known' ? KNOWN_AN_HOUR : REFUSED_AN_HOUR)
  return new Map(verdicts.map((verdict) => [verdict, Math.max(0, most(verdict) - (counts.get(verdict) ?? 0))]))
}

/** Adds what was not kept to the last of its kind that was. */
export async function countAlike(
  { tenantId, subscriptionId }: Intake,
  alike: ReadonlyMap<Verdict, number>,
): Promise<void> {
  for (const [verdict, count] of alike) {
    if (count <= 0) continue
    await asTenant(
      { id: tenantId },
      (db) => db.$executeRaw`
        update "Delivery" set alike = alike + ${count}::int
        where "tenantId" = ${tenantId}::uuid and id = (
          select id from "Delivery"
          where "tenantId" = ${tenantId}::uuid and "subscriptionId" = ${subscriptionId}::uuid and verdict <> 'stored'
            and verdict = ${verdict}
          order by "receivedAt" desc limit 1)`,
    )
  }
}
