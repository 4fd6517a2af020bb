import { replayFailed } from '@/lib/deliveries/replay-failed'
import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'deliveries:manage', body: schema.replayFailed, answer: schema.failedCount },
  ({ ctx, body }) => replayFailed(ctx, body),
)
