import { tenantRoute } from '@/lib/http/tenant-route'
import { changeJoinPolicy } from '@/lib/organization/change-join-policy'
import * as schema from '@/lib/organization/schema'

export const PUT = tenantRoute(
  { permission: 'organization:policy', body: schema.changeJoinPolicy, answer: schema.organization },
  ({ ctx, body }) => changeJoinPolicy(ctx, body),
)
