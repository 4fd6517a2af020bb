import type { FastifyInstance } from 'fastify'
import type { Platform } from '../platform'
import { UrlUnusable } from '../webhooks/save-subscription'
import { ControlError } from './control-error'
import { describeDelivery } from './describe-delivery'
import { bodies } from './schemas'
import { type EventOrder, sendEvent } from './send-event'
import { type SubscriptionOrder, subscribe } from './subscribe'

/** Who is told what, what was told and how that went. */
export function webhookRoutes(server: FastifyInstance, platform: Platform): void {
  const { world, webhooks } = platform
  server.get('/subscriptions', () => ({ subscriptions: [...world.subscriptions.values()] }))
  server.post<{ Body: SubscriptionOrder }>(
    '/subscriptions',
    { schema: { body: bodies.subscription } },
    async ({ body }, reply) => {
      try {
        return await subscribe(platform, body)
      } catch (error) {
        if (!(error instanceof UrlUnusable)) throw error
        const { message, reason } = error
        return reply.status(400).send({ statusCode: 400, error: 'Bad Request', message, reason })
      }
    },
  )
  server.delete<{ Params: { id: string } }>('/subscriptions/:id', ({ params }) => {
    if (!world.subscriptions.get(params.id)) throw new ControlError(`no subscription ${params.id}`, 404)
    world.subscriptions.delete(params.id)
    return { subscriptions: [...world.subscriptions.values()] }
  })
  server.get<{ Querystring: { since?: string } }>('/deliveries', ({ query }) => ({
    deliveries: webhooks.log.since(Number(query.since ?? 0)).map(describeDelivery),
    last: webhooks.log.last(),
  }))
  server.post<{ Params: { id: string } }>('/deliveries/:id/resend', ({ params }) => {
    const delivery = webhooks.log.get(Number(params.id))
    if (!delivery) throw new ControlError(`no delivery ${params.id}`, 404)
    if (!webhooks.resend(delivery)) throw new ControlError('it is on its way, or its subscription is gone', 409)
    return describeDelivery(delivery)
  })
  server.post<{ Body: EventOrder }>('/events', { schema: { body: bodies.event } }, ({ body }) =>
    sendEvent(platform, body),
  )
}
