import { tenantRoute } from '@/lib/http/tenant-route'
import { deleteRecording } from '@/lib/recordings/delete-recording'
import * as schema from '@/lib/recordings/schema'

export const POST = tenantRoute(
  { permission: 'meetings:write', params: schema.recordingParams, body: schema.recordingDeletion },
  ({ ctx, params, body }) => deleteRecording(ctx, { ...params, ...body }),
)
