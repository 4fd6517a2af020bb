import { tenantRoute } from '@/lib/http/tenant-route'
import { revokeInvitation } from '@/lib/invitations/revoke-invitation'
import { invitationParams } from '@/lib/invitations/schema'

export const POST = tenantRoute({ permission: 'invitations:manage', params: invitationParams }, ({ ctx, params }) =>
  revokeInvitation(ctx, params),
)
