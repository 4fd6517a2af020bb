import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { readBulkJob } from './read-bulk-job'
import type { BulkJob } from './schema'

/** One bulk action as it stands. Throws AppError `not_found`. */
export function getBulk(ctx: PersonContext, { id }: { id: string }): Promise<BulkJob> {
  return asTenant({ id: ctx.tenant.id }, (db) => readBulkJob(db, ctx, id))
}
