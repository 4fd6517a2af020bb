import { tenantRoute } from '@/lib/http/tenant-route'
import { listViews } from '@/lib/saved-views/list-views'
import { saveView } from '@/lib/saved-views/save-view'
import { meetingViews } from '@/lib/saved-views/schema'
import { meetingList } from '@/lib/saved-views/viewed-lists'

export const GET = tenantRoute({ permission: 'own:read', answer: meetingViews.views }, ({ ctx }) =>
  listViews(ctx, meetingList),
)

export const POST = tenantRoute(
  { permission: 'own:change', body: meetingViews.save, answer: meetingViews.view, status: 201 },
  ({ ctx, body }) => saveView(ctx, meetingList, body),
)
