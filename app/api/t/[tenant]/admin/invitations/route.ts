import { tenantRoute } from '@/lib/http/tenant-route'
import { createInvitation } from '@/lib/invitations/create-invitation'
import { listInvitations } from '@/lib/invitations/list-invitations'
import * as schema from '@/lib/invitations/schema'

export const GET = tenantRoute(
  { permission: 'invitations:manage', query: schema.listInvitationsQuery, answer: schema.invitationList },
  ({ ctx, query }) => listInvitations(ctx, query),
)

export const POST = tenantRoute(
  { permission: 'invitations:manage', body: schema.newInvitation, answer: schema.madeInvitation, status: 201 },
  ({ ctx, body }) => createInvitation(ctx, body),
)
