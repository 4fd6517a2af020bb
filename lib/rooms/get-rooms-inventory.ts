import 'server-only'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { RoomsInventory } from './schema'

/** How many Rooms devices the enterprise may have, has and had. For owners and admins. */
export const getRoomsInventory = (ctx: PersonContext): Promise<RoomsInventory> =>
  callAsEnterprise(ctx, operations.getRoomsInventory, {})
