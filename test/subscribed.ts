import { GET, POST } from '@/app/api/webhooks/tencent/[key]/route'
import { asTenant } from '@/lib/db'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { processEvent } from '@/lib/webhooks/process-event'
import { personContext } from './connect'
import type { TestTenant } from './make-tenant'

const routeOf = ({ url }: Request) => ({
  params: Promise.resolve({ key: new URL(url).pathname.split('/').at(-1) ?? '' }),
})

/** Hands a delivery to the door that Tencent calls. */
export const receive = (request: Request): Promise<Response> =>
  request.method === 'POST' ? POST(request, routeOf(request)) : GET(request, routeOf(request))

/** What a test tenant's inbox holds, oldest first. */
export const inbox = ({ tenant }: Pick<TestTenant, 'tenant'>) =>
  asTenant(tenant, (db) => db.webhookEvent.findMany({ where: { tenantId: tenant.id }, orderBy: { receivedAt: 'asc' } }))

/** Does the worker's part for everything that waits. */
export async function processInbox(made: Pick<TestTenant, 'tenant'>): Promise<void> {
  const tenantId = made.tenant.id
  for (const { id, state } of await inbox(made)) {
    if (state === 'RECEIVED') await processEvent({ tenantId, eventId: id }, new Date())
  }
}

/** Gives a test tenant a subscription of its own. */
export async function subscribe(made: TestTenant, { encrypted = false } = {}) {
  return await createSubscription(await personContext(made, 'olga'), { encrypted })
}
