import { tenantRoute } from '@/lib/http/tenant-route'
import { listViews } from '@/lib/saved-views/list-views'
import { saveView } from '@/lib/saved-views/save-view'
import * as schema from '@/lib/saved-views/schema'

export const GET = tenantRoute({ permission: 'accounts:read', answer: schema.savedViews }, ({ ctx }) => listViews(ctx))

export const POST = tenantRoute(
  { permission: 'accounts:decide', body: schema.saveView, answer: schema.savedView, status: 201 },
  ({ ctx, body }) => saveView(ctx, body),
)
