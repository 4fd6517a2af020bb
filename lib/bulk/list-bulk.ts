import 'server-only'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { readBulkJobs } from './read-bulk-job'
import type { BulkJob } from './schema'

const SHOWN = 5

/** The last bulk actions, newest first. */
export async function listBulk(ctx: PersonContext): Promise<{ items: BulkJob[] }> {
  const last = Prisma.sql`and j.id in (
    select id from "BulkJob" where "tenantId" = ${ctx.tenant.id}::uuid order by "createdAt" desc limit ${SHOWN}::int)`
  return { items: await asTenant({ id: ctx.tenant.id }, (db) => readBulkJobs(db, ctx, last)) }
}
