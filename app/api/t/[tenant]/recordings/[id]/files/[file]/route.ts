import { tenantRoute } from '@/lib/http/tenant-route'
import { deleteRecordingFile } from '@/lib/recordings/delete-recording'
import * as schema from '@/lib/recordings/schema'

export const DELETE = tenantRoute(
  { permission: 'meetings:write', params: schema.recordingFileParams },
  ({ ctx, params }) => deleteRecordingFile(ctx, params),
)
