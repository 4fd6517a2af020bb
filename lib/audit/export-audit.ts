import 'server-only'
import { asTenant } from '@/lib/db'
import type { Position } from '@/lib/paging/cursor'
import type { Context } from '@/lib/tenants/context'
import { dayOf } from '@/lib/time'
import { readAuditPage } from './read-audit-page'
import { recordAuditEvent } from './record-audit-event'
import type { AuditEvent, AuditExport, AuditFilters } from './schema'
import { writeCsvRow } from './write-csv-row'

/** Entries that are in memory at a time. */
const BATCH = 500
/** Spreadsheets take a file without it for the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff'

const header = [
  ...['at', 'action', 'outcome', 'actor_kind', 'actor_id', 'actor_name'],
  ...['target_kind', 'target_id', 'target_name', 'details', 'request_id', 'address'],
]

/** All entries that match as CSV, written while they are read. The export is an entry itself, before the first byte. */
export async function exportAudit(ctx: Context, filters: AuditFilters): Promise<AuditExport> {
  const { tenant, now } = ctx
  await asTenant({ id: tenant.id }, (db) =>
    recordAuditEvent(db, ctx, { action: 'audit.exported', details: { ...filters } }),
  )
  const filename = `audit-${tenant.slug}-${dayOf(now, tenant.timeZone)}.csv`
  return { filename, content: toStream(writeFile(tenant.id, filters)) }
}

/** Nothing is read before whoever downloads asks for it: a slow reader holds one batch, one that goes away ends the reading. */
function toStream(parts: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  const source = {
    async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

async function* writeFile(tenantId: string, filters: AuditFilters): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(BYTE_ORDER_MARK + writeCsvRow(header))
  let after: Position | null = null
  do {
    const { items, end } = await readAuditPage(tenantId, filters, { after, size: BATCH })
    if (items.length > 0) yield encoder.encode(items.map(toRow).join(''))
    after = end
  } while (after)
}

function toRow(event: AuditEvent): string {
  const { at, action, outcome, actorKind, actorId, actorName, targetKind, targetId, targetName, details } = event
  const what = Object.keys(details).length > 0 ? JSON.stringify(details) : ''
  return writeCsvRow([
    ...[at, action, outcome, actorKind, actorId, actorName],
    ...[targetKind, targetId, targetName, what, event.requestId, event.address],
  ])
}
