import { tenantRoute } from '@/lib/http/tenant-route'
import { listMembers } from '@/lib/members/list-members'
import * as schema from '@/lib/members/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.listMembersQuery, answer: schema.memberList },
  ({ ctx, query }) => listMembers(ctx, query),
)
