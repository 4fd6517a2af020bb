import { ownStanding } from '@/lib/auth/sign-in-schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute({ permission: 'own:read', answer: ownStanding }, async ({ ctx }) => ctx.actor)
