import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { removeView } from '@/lib/saved-views/remove-view'
import { viewParams } from '@/lib/saved-views/schema'
import { meetingList } from '@/lib/saved-views/viewed-lists'

export const POST = tenantRoute({ permission: 'own:change', params: viewParams, body: nothing }, ({ ctx, params }) =>
  removeView(ctx, meetingList, params),
)
