import { tenantRoute } from '@/lib/http/tenant-route'
import { countUnread } from '@/lib/notifications/count-unread'
import * as schema from '@/lib/notifications/schema'

export const GET = tenantRoute({ permission: 'own:read', answer: schema.unread }, ({ ctx }) => countUnread(ctx))
