import 'server-only'
import type { PersonContext } from '@/lib/tenants/context'
import { closeTenant } from './close-tenant'
import { requireConfirmation } from './require-confirmation'

/** An owner closes the tenant, having typed its short name. */
export async function closeOwnTenant(ctx: PersonContext, { confirmation }: { confirmation: string }): Promise<void> {
  requireConfirmation(confirmation, ctx.tenant.slug)
  await closeTenant(ctx)
}
