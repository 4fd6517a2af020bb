import { listOwnSignIns } from '@/lib/accounts/list-own-sign-ins'
import { ownSignIns } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute({ permission: 'own:read', answer: ownSignIns }, ({ ctx, sessionId }) =>
  listOwnSignIns(ctx, sessionId),
)
