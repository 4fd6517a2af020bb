import { disconnectMany } from '@/lib/bulk/disconnect-many'
import * as schema from '@/lib/bulk/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  {
    permission: 'accounts:decide',
    body: schema.disconnectBulk,
    answer: schema.bulkJob,
    status: 201,
    idempotent: true,
    needsRecentSignIn: true,
  },
  ({ ctx, body }) => disconnectMany(ctx, body),
)
