import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { deliveryStatement } from './deliveries-statement'
import type { DeliveredRow } from './to-delivered-event'

/** What was delivered, by its id. Throws AppError `not_found`. */
export async function findDelivery(db: Db, tenantId: string, id: string): Promise<DeliveredRow> {
  const [row] = await db.$queryRaw<DeliveredRow[]>(deliveryStatement(tenantId, id))
  if (!row) throw new AppError('not_found', 'no such delivery')
  return row
}
