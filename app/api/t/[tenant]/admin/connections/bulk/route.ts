import { listBulk } from '@/lib/bulk/list-bulk'
import * as schema from '@/lib/bulk/schema'
import { startBulk } from '@/lib/bulk/start-bulk'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute({ permission: 'accounts:read', answer: schema.bulkJobs }, ({ ctx }) => listBulk(ctx))

export const POST = tenantRoute(
  { permission: 'accounts:decide', body: schema.startBulk, answer: schema.bulkJob, status: 201, idempotent: true },
  ({ ctx, body }) => startBulk(ctx, body),
)
