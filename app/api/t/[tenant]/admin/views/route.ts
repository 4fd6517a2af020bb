import { tenantRoute } from '@/lib/http/tenant-route'
import { listViews } from '@/lib/saved-views/list-views'
import { saveView } from '@/lib/saved-views/save-view'
import { accountViews } from '@/lib/saved-views/schema'
import { accountList } from '@/lib/saved-views/viewed-lists'

export const GET = tenantRoute({ permission: 'accounts:read', answer: accountViews.views }, ({ ctx }) =>
  listViews(ctx, accountList),
)

export const POST = tenantRoute(
  { permission: 'accounts:decide', body: accountViews.save, answer: accountViews.view, status: 201 },
  ({ ctx, body }) => saveView(ctx, accountList, body),
)
