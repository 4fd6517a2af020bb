import { randomUUID } from 'node:crypto'
import { decrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { flushDeliveries } from '@/lib/deliveries/note-delivery'
import type { ToldSubscription } from '@/lib/webhooks/schema'
import { makeTenant } from './make-tenant'
import { type DeliverySketch, deliver } from './sign-delivery'
import { receive, subscribe } from './subscribed'

/** A tenant with its subscription, and what its delivery log has, oldest first. */
export async function makeSubscribed(sandbox: { origin: string }, { encrypted = false } = {}) {
  const members = [
    { userid: 'olga', role: 'OWNER' },
    { userid: 'mona', role: 'MEMBER' },
  ] as const
  const made = await makeTenant({ sandbox, members: [...members] })
  const told = await subscribe(made, { encrypted })
  const tenantId = made.tenant.id
  const send = (event: object | string, sketch: Partial<DeliverySketch> = {}, to: ToldSubscription = told) =>
    receive(deliver(to.url, event, { token: to.token, aesKey: to.aesKey, ...sketch }))
  const logged = async () => {
    await flushDeliveries()
    return await asTenant(made.tenant, (db) =>
      db.delivery.findMany({ where: { tenantId }, orderBy: { receivedAt: 'asc' } }),
    )
  }
  const bodyOf = ({ id, body }: { id: string; body: string | null }) =>
    body && decrypt(body, { owner: tenantId, row: id, field: 'body' })
  return { made, told, send, logged, bodyOf }
}

/** An event that says who did something. */
export const started = (traceId: string = randomUUID(), operator = 'olga') => ({
  event: 'meeting.started',
  trace_id: traceId,
  payload: [{ operate_time: Date.now(), operator: { userid: operator }, meeting_info: { subject: '周会' } }],
})
