import { tenantRoute } from '@/lib/http/tenant-route'
import { changePreferences } from '@/lib/notifications/change-preferences'
import { findPreferences } from '@/lib/notifications/find-preferences'
import * as schema from '@/lib/notifications/schema'

export const GET = tenantRoute({ permission: 'own:read', answer: schema.preferences }, ({ ctx }) =>
  findPreferences(ctx),
)

export const PUT = tenantRoute(
  { permission: 'own:change', body: schema.preferences, answer: schema.preferences },
  ({ ctx, body }) => changePreferences(ctx, body),
)
