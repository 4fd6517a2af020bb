import 'server-only'
import { asTenant } from '@/lib/db'
import { openCursor, sealCursor } from '@/lib/paging/cursor'
import type { Context } from '@/lib/tenants/context'
import { deliveriesStatement } from './deliveries-statement'
import type { DeliveriesQuery, DeliveryList } from './schema'
import { type DeliveredRow, toDeliveredEvent } from './to-delivered-event'

const PAGE_SIZE = 50
const LIST = 'deliveries'

/** One page of what Tencent delivered, newest first: one row for each event, with its attempts counted. */
export async function listDeliveries({ tenant }: Context, query: DeliveriesQuery): Promise<DeliveryList> {
  const { cursor, ...filters } = query
  const after = cursor === undefined ? null : openCursor(tenant.id, LIST, cursor)
  const statement = deliveriesStatement(filters, { tenantId: tenant.id, after, limit: PAGE_SIZE + 1 })
  const rows = await asTenant({ id: tenant.id }, (db) => db.$queryRaw<DeliveredRow[]>(statement))
  const items = rows.slice(0, PAGE_SIZE).map(toDeliveredEvent)
  const last = rows.length > PAGE_SIZE ? items.at(-1) : undefined
  return { items, nextCursor: last ? sealCursor(tenant.id, LIST, { key: last.receivedAt, id: last.id }) : null }
}
