import { tenantRoute } from '@/lib/http/tenant-route'
import { getSettings } from '@/lib/tencent-settings/get-settings'
import { tencentSettings } from '@/lib/tencent-settings/schema'

export const GET = tenantRoute({ permission: 'tencent:manage', answer: tencentSettings }, ({ ctx }) => getSettings(ctx))
