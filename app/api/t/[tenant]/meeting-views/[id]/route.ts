import { tenantRoute } from '@/lib/http/tenant-route'
import { changeView } from '@/lib/saved-views/change-view'
import { meetingViews, viewParams } from '@/lib/saved-views/schema'
import { meetingList } from '@/lib/saved-views/viewed-lists'

export const PATCH = tenantRoute(
  { permission: 'own:change', params: viewParams, body: meetingViews.change },
  ({ ctx, params, body }) => changeView(ctx, meetingList, { ...params, ...body }),
)
