import 'server-only'
import { asTenant } from '@/lib/db'
import type { Position } from '@/lib/paging/cursor'
import { auditStatement } from './audit-statement'
import type { AuditEvent, AuditFilters } from './schema'

interface AuditPage {
  items: AuditEvent[]
  /** Where the next page begins; null after the last one. */
  end: Position | null
}

/** Reads one page of a tenant's audit, newest first. */
export async function readAuditPage(
  tenantId: string,
  filters: AuditFilters,
  { after, size }: { after: Position | null; size: number },
): Promise<AuditPage> {
  const statement = auditStatement(filters, { tenantId, after, limit: size + 1 })
  const rows = await asTenant({ id: tenantId }, (db) =>
    db.$queryRaw<(Omit<AuditEvent, 'at'> & { at: Date })[]>(statement),
  )
  const items = rows.slice(0, size).map(({ at, ...event }) => ({ ...event, at: at.toISOString() }))
  const last = rows.length > size ? items.at(-1) : undefined
  return { items, end: last ? { key: last.at, id: last.id } : null }
}
