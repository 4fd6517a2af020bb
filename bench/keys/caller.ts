import type { ConnectionRef } from '@/lib/connections/connection-ref'
import { loadConnection } from '@/lib/connections/load-connection'
import { openAccessToken } from '@/lib/connections/open-access-token'
import { refreshConnection } from '@/lib/connections/refresh-connection'
import { asTenant } from '@/lib/db'
import type { CallerAnswers } from './start-caller'

// A process that uses the stored tokens of a tenant while they are sealed anew; driven over IPC by start-caller.ts.

const tenantId = process.argv[2] ?? ''
/** One in so many tokens is refreshed: written, not only read. */
const REFRESH_EVERY = 200

/** People whom the platform knows have a name; the others have a pair that nobody issued. */
const all = await asTenant(
  { id: tenantId },
  (db) => db.$queryRaw<{ id: string; isKnown: boolean }[]>`
    select c.id::text, m."displayName" is not null as "isKnown"
    from "Connection" as c join "Membership" as m on m."tenantId" = c."tenantId" and m.id = c."membershipId"
    where c."tenantId" = ${tenantId}::uuid`,
)
const people = all.filter(({ isKnown }) => isKnown)
const answers: CallerAnswers = { reads: 0, refreshes: 0, slowestMs: 0, failures: [] }
let isStopped = false

const pick = (from: readonly { id: string }[]): ConnectionRef => ({
  tenantId,
  id: from[Math.floor(Math.random() * from.length)]?.id ?? '',
})

async function open(ref: ConnectionRef): Promise<number> {
  const connection = await loadConnection(ref)
  const opened = openAccessToken(ref, connection?.accessToken ?? '', connection?.version ?? 0)
  if (!opened) throw new Error('a token did not open')
  return opened.version
}

async function call(): Promise<void> {
  const start = performance.now()
  const isRefresh = answers.reads % REFRESH_EVERY === REFRESH_EVERY - 1
  const ref = pick(isRefresh ? people : all)
  const version = await open(ref)
  answers.reads += 1
  answers.slowestMs = Math.max(answers.slowestMs, performance.now() - start)
  if (!isRefresh) return
  await refreshConnection(ref, version)
  answers.refreshes += 1
}

async function callUntilStopped(): Promise<void> {
  while (!isStopped) await call().catch((error: unknown) => answers.failures.push(String(error)))
}

process.on('message', () => {
  isStopped = true
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
await Promise.all([callUntilStopped(), callUntilStopped()])
process.send?.(answers)
