import { openStream } from '@/lib/events/open-stream'
import * as schema from '@/lib/events/schema'
import { eventStream } from '@/lib/http/event-stream'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'own:read', answer: schema.eventStream, respond: eventStream },
  async ({ ctx, isStillIn }) => openStream(ctx, isStillIn),
)
