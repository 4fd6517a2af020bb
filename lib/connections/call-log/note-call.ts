import 'server-only'
import { askPrepared } from '@/lib/db'
import { log } from '@/lib/log'
import type { CallRecord } from '@/lib/tencent'

const FLUSH_MS = 1_000
/** More than a process can call in a second; a database that stands still must not take the memory. */
const KEPT_MAX = 10_000

/** On whose behalf a call is made; without a connection it is the enterprise's. */
export interface CallOrigin {
  tenantId: string
  connectionId?: string
  membershipId?: string
  requestId?: string
}

type Row = Omit<CallOrigin, 'tenantId'> & {
  at: Date
  operation: string
  status?: number
  code?: number
  failure?: string
  durationMs: number
  attempt: number
  traceId?: string
}

interface CallLog {
  rows: Map<string, Row[]>
  count: number
  dropped: number
  timer?: NodeJS.Timeout
}

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleCallLog?: CallLog }

/** Notes one attempt for the call log. All of a second are written together; nothing waits for it. */
export function noteCall({ tenantId, ...origin }: CallOrigin, record: CallRecord): void {
  const { operation, attempt, startedAt: at, durationMs, httpStatus: status, traceId, error } = record
  shared.consoleCallLog ??= { rows: new Map(), count: 0, dropped: 0 }
  const noted = shared.consoleCallLog
  if (noted.count >= KEPT_MAX) {
    noted.dropped++
    return
  }
  noted.count++
  const failure = error && error.kind !== 'api' ? error.kind : undefined
  const facts = { status, code: error?.code, failure, traceId: traceId?.slice(0, 200) }
  const row = { ...origin, at, operation, attempt, durationMs: Math.round(durationMs), ...facts }
  const ofTenant = noted.rows.get(tenantId)
  if (ofTenant) ofTenant.push(row)
  else noted.rows.set(tenantId, [row])
  noted.timer ??= setTimeout(() => void flushCalls(), FLUSH_MS).unref()
}

// Of a tenant that was closed meanwhile nothing is kept.
const WRITE = `
  insert into "ApiCall" ("tenantId", "at", operation, "connectionId", "membershipId", status, code, failure,
                         "durationMs", attempt, "traceId", "requestId")
  select current_tenant(), r."at", r.operation, r."connectionId", r."membershipId", r.status, r.code, r.failure,
         r."durationMs", r.attempt, r."traceId", r."requestId"
  from json_to_recordset($1::json) as r ("at" timestamptz, operation text, "connectionId" uuid, "membershipId" uuid,
         status int, code int, failure text, "durationMs" int, attempt int, "traceId" text, "requestId" text)
  where exists (select from "Tenant" where id = current_tenant() and "closedAt" is null)`

/** Writes what was noted; at the end of a process too. What cannot be written is lost, and that is logged. */
export async function flushCalls(): Promise<void> {
  const noted = shared.consoleCallLog
  delete shared.consoleCallLog
  if (!noted) return
  clearTimeout(noted.timer)
  if (noted.dropped > 0) log.warn({ dropped: noted.dropped }, 'more calls than the call log can take')
  for (const [tenantId, rows] of noted.rows) {
    try {
      const values = [JSON.stringify(rows)]
      await askPrepared({ id: tenantId }, { name: 'write-calls', text: WRITE, values })
    } catch (error) {
      log.warn({ tenantId, calls: rows.length, err: error }, 'the call log was not written')
    }
  }
}
