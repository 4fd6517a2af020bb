import { tenantRoute } from '@/lib/http/tenant-route'
import { changeView } from '@/lib/saved-views/change-view'
import { accountViews, viewParams } from '@/lib/saved-views/schema'
import { accountList } from '@/lib/saved-views/viewed-lists'

export const PATCH = tenantRoute(
  { permission: 'accounts:decide', params: viewParams, body: accountViews.change },
  ({ ctx, params, body }) => changeView(ctx, accountList, { ...params, ...body }),
)
