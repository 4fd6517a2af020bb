import 'server-only'
import { streamCsv } from '@/lib/csv/stream-csv'
import { asTenant } from '@/lib/db'
import type { Position } from '@/lib/paging/cursor'
import type { Context } from '@/lib/tenants/context'
import { dayOf } from '@/lib/time'
import { readAuditPage } from './read-audit-page'
import { recordAuditEvent } from './record-audit-event'
import type { AuditEvent, AuditExport, AuditFilters } from './schema'

/** Entries that are in memory at a time. */
const BATCH = 500

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
  return { filename, content: streamCsv(header, readRows(tenant.id, filters)) }
}

async function* readRows(tenantId: string, filters: AuditFilters) {
  let after: Position | null = null
  do {
    const { items, end } = await readAuditPage(tenantId, filters, { after, size: BATCH })
    if (items.length > 0) yield items.map(toRow)
    after = end
  } while (after)
}

function toRow(event: AuditEvent): (string | null)[] {
  const { at, action, outcome, actorKind, actorId, actorName, targetKind, targetId, targetName, details } = event
  const what = Object.keys(details).length > 0 ? JSON.stringify(details) : ''
  return [
    ...[at, action, outcome, actorKind, actorId, actorName],
    ...[targetKind, targetId, targetName, what, event.requestId, event.address],
  ]
}
