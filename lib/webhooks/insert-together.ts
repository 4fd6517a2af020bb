import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { askPrepared } from '@/lib/db'
import type { WebhookEvent } from '@/lib/generated/prisma/client'

/** The worker's task that handles a stored event. */
export const PROCESS_EVENT = 'process-webhook-event'

/** So many at most are written by one statement. */
const TOGETHER_MAX = 100

type Row = Pick<
  WebhookEvent,
  'id' | 'subscriptionId' | 'appId' | 'traceId' | 'event' | 'payload' | 'people' | 'operateTime' | 'receivedAt'
>

interface Waiting {
  row: Row
  resolve(isStored: boolean): void
  reject(error: unknown): void
}

/** While events come, so many milliseconds at least are from one statement of a tenant to its next. */
const EVERY_MS = 20

/** Rows that wait for the next statement of their tenant. */
const lines = new Map<string, Waiting[]>()

/**
 * Writes a row of the inbox with its job: at once, or, soon after another one of the tenant, with all others that come until then. A
 * commit that wakes the worker keeps all others of the database waiting, so events that come fast must share theirs, and the job.
 * False when the event is there already or the tenant is closed.
 */
export function insertTogether(tenantId: string, row: Row): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const entry = { row, resolve, reject }
    const line = lines.get(tenantId)
    if (line) {
      line.push(entry)
      return
    }
    lines.set(tenantId, [entry])
    void writeLine(tenantId)
  })
}

async function writeLine(tenantId: string): Promise<void> {
  for (let batch = take(tenantId); batch.length > 0; batch = take(tenantId)) {
    const pause = wait(EVERY_MS)
    await write(tenantId, batch)
    await pause
  }
  lines.delete(tenantId)
}

const take = (tenantId: string): Waiting[] => lines.get(tenantId)?.splice(0, TOGETHER_MAX) ?? []

async function write(tenantId: string, batch: readonly Waiting[]): Promise<void> {
  try {
    const rows = batch.map(({ row }) => row)
    const stored = await insert(tenantId, rows)
    for (const { row, resolve } of batch) resolve(stored.has(row.id))
  } catch (error) {
    // One that cannot be stored must not keep the others out.
    if (batch.length > 1) for (const entry of batch) await write(tenantId, [entry])
    else batch[0]?.reject(error)
  }
}

// Rows and job in one statement: all or nothing. The tenant is held until the end, so that closing it cannot pass by: it removes
// these rows or is seen here. In one order, so that processes that are told the same cannot wait for each other in a circle.
const INSERT = `
  with open as (
    select id from "Tenant" where id = current_tenant() and "closedAt" is null for key share
  ), stored as (
    insert into "WebhookEvent" ("tenantId", id, "subscriptionId", "appId", "traceId", event, payload, people, "operateTime",
                                "receivedAt")
    select open.id, r.id, r."subscriptionId", r."appId", r."traceId", r.event, r.payload, r.people,
           to_timestamp(r."operateTime" / 1000), to_timestamp(r."receivedAt" / 1000)
    from open, json_to_recordset($1::json) as r (id uuid, "subscriptionId" uuid, "appId" uuid, "traceId" text, event text,
      payload text, people text[], "operateTime" float8, "receivedAt" float8)
    order by r."subscriptionId", r."traceId"
    on conflict ("tenantId", "subscriptionId", "traceId") do nothing
    returning "tenantId", id
  ), job as (
    select graphile_worker.add_job($2, job_key := $2 || '/' || (array_agg(id))[1], payload := json_build_object(
      'tenantId', current_tenant(), 'eventId', (array_agg(id))[1], 'besides', (array_agg(id))[2:]))
    from stored having count(*) > 0
  )
  select id::text from stored, (select count(*) from job) job`

async function insert(tenantId: string, rows: readonly Row[]): Promise<Set<string>> {
  // Times as numbers: the farthest ones that a number can say have no text that PostgreSQL reads.
  const numbered = rows.map((row) => ({
    ...row,
    operateTime: row.operateTime?.getTime(),
    receivedAt: row.receivedAt.getTime(),
  }))
  const values = [JSON.stringify(numbered), PROCESS_EVENT]
  const stored = await askPrepared<{ id: string }>({ id: tenantId }, { name: 'insert-events', text: INSERT, values })
  return new Set(stored.map(({ id }) => id))
}
