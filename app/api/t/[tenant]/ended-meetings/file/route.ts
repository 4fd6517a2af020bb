import { tableFile } from '@/lib/exports/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { exportEnded } from '@/lib/meetings/export-ended'
import { endedFileQuery } from '@/lib/meetings/past-schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: endedFileQuery, answer: tableFile, respond: (file) => file },
  ({ ctx, query }) => exportEnded(ctx, query),
)
