import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'
import { getScene } from '@/lib/scene/get-scene'
import { scene } from '@/lib/scene/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: scene },
  ({ ctx, params }) => getScene(ctx, params),
)
