import { tenantRoute } from '@/lib/http/tenant-route'
import { listRecordings } from '@/lib/recordings/list-recordings'
import * as schema from '@/lib/recordings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.recordingQuery, answer: schema.recordingList },
  ({ ctx, query }) => listRecordings(ctx, query, 'own'),
)
