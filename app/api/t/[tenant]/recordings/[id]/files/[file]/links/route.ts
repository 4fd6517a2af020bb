import { tenantRoute } from '@/lib/http/tenant-route'
import { findFileLinks } from '@/lib/recordings/find-file-links'
import * as schema from '@/lib/recordings/schema'

export const POST = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.recordingFileParams,
    body: schema.linkRequest,
    answer: schema.fileLinks,
  },
  ({ ctx, params, body }) => findFileLinks(ctx, { ...params, ...body }),
)
