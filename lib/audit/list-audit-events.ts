import 'server-only'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { Context } from '@/lib/tenants/context'
import { readAuditPage } from './read-audit-page'
import type { AuditList, AuditQuery } from './schema'

const PAGE_SIZE = 50
const LIST = 'audit'

/** One page of the tenant's audit, newest first. */
export async function listAuditEvents({ tenant }: Context, { cursor, ...filters }: AuditQuery): Promise<AuditList> {
  const after = cursor === undefined ? null : openCursor(tenant.id, LIST, cursor)
  const { items, end } = await readAuditPage(tenant.id, filters, { after, size: PAGE_SIZE })
  return { items, nextCursor: end && sealCursor(tenant.id, LIST, end) }
}
