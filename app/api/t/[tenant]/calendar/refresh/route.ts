import { nothing } from '@/lib/accounts/schema'
import { refreshCalendar } from '@/lib/calendar/refresh-calendar'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute({ permission: 'meetings:read', body: nothing }, ({ ctx }) => refreshCalendar(ctx))
