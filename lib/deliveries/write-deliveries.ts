import 'server-only'
import { askPrepared, asTenant } from '@/lib/db'
import { notify } from '@/lib/events/notify'
import { type ExplainingSubscription, openForExplaining } from '@/lib/webhooks/subscriptions'
import { countAlike, leftThisHour } from './bound-deliveries'
import type { NotedDelivery } from './noted-delivery'
import type { Verdict } from './schema'
import { sealDelivery } from './seal-delivery'

/** So few that sealing them holds nothing else up for long: deliveries wait for their acknowledgement beside it. */
const AT_ONCE = 25

/** What was noted of one address, and how many of each kind came in all. */
export interface OfKey {
  kept: NotedDelivery[]
  come: Map<Verdict, number>
}

// Of a tenant that is closed meanwhile nothing is kept, and no body of an event that was erased meanwhile. An attempt belongs to its event, else to the first one with the same data; when
// that is taken at last, those before it follow.
const WRITE = `
  with open as (
    select id from "Tenant" where id = current_tenant() and "closedAt" is null for key share
  ), come as (
    select r.*, e.id as "inInbox", coalesce(e.id, f."groupId", r."headId") as "groupId"
    from json_to_recordset($1::json) as r (id uuid, "headId" uuid, "receivedAt" timestamptz, "durationMs" int, "isCheck" boolean,
         verdict text, status int, answer text, "traceId" text, event text, "dataHash" text, headers jsonb, body text,
         "bodyBytes" int, explanation jsonb, "requestId" uuid, address text)
    left join "WebhookEvent" e on e."tenantId" = current_tenant() and e."subscriptionId" = $2::uuid and e."traceId" = r."traceId"
    left join lateral (
      select d."groupId" from "Delivery" d
      where d."tenantId" = current_tenant() and d."subscriptionId" = $2::uuid and d."dataHash" = r."dataHash"
      order by d."receivedAt" desc limit 1
    ) f on true
  ), followed as (
    update "Delivery" d set "groupId" = c."inInbox" from come c
    where d."tenantId" = current_tenant() and d."subscriptionId" = $2::uuid and d."dataHash" = c."dataHash"
      and c."inInbox" is not null and d."groupId" <> c."inInbox"
  )
  insert into "Delivery" ("tenantId", id, "subscriptionId", "groupId", "appId", "receivedAt", "durationMs", "isCheck", verdict, status,
                          answer, "traceId", event, "dataHash", headers, body, "bodyBytes", explanation, "requestId", address)
  select open.id, c.id, $2::uuid, c."groupId", $3::uuid, c."receivedAt", c."durationMs", c."isCheck", c.verdict, c.status, c.answer,
         c."traceId", c.event, c."dataHash", c.headers,
         case when c."traceId" is null or c."inInbox" is not null or c.verdict = 'unavailable' then c.body end, c."bodyBytes", c.explanation, c."requestId", c.address
  from come c cross join open`

/** Writes what came to an address into the delivery logs of the tenants it concerns. What came to nobody's address goes nowhere. */
export async function writeDeliveries(key: string, { kept, come }: OfKey): Promise<void> {
  const subscription = await openForExplaining(key)
  if (!subscription) return
  const { subscriber } = subscription
  if ('tenantId' in subscriber) {
    await writeFor(subscriber.tenantId, subscription, kept, come)
    return
  }
  // What is refused of a shared subscription is nobody's; what is taken is of those whose people it names.
  const tenants = new Set(kept.flatMap((one) => [...one.tenants.keys()]))
  for (const tenantId of tenants) {
    const theirs = kept.filter((one) => one.tenants.has(tenantId))
    await writeFor(tenantId, subscription, theirs, new Map())
  }
}

async function writeFor(
  tenantId: string,
  subscription: ExplainingSubscription,
  noted: NotedDelivery[],
  come: ReadonlyMap<Verdict, number>,
): Promise<void> {
  const { id: subscriptionId, subscriber } = subscription
  const appId = 'appId' in subscriber ? subscriber.appId : null
  const left = await leftThisHour({ tenantId, subscriptionId }, noted)
  const alike = new Map(come)
  const kept = noted.filter(({ verdict }) => {
    const room = left.get(verdict) ?? Infinity
    left.set(verdict, room - 1)
    if (room > 0) alike.set(verdict, (alike.get(verdict) ?? 0) - 1)
    return room > 0
  })
  const heads = new Map<string, string>()
  for (let start = 0; start < kept.length; start += AT_ONCE) {
    const rows = kept.slice(start, start + AT_ONCE).map((one) => {
      const row = sealDelivery(tenantId, subscription, one)
      const headId = (row.dataHash && heads.get(row.dataHash)) ?? row.id
      if (row.dataHash) heads.set(row.dataHash, headId)
      return { ...row, headId }
    })
    const values = [JSON.stringify(rows), subscriptionId, appId]
    await askPrepared({ id: tenantId }, { name: 'write-deliveries', text: WRITE, values })
  }
  await countAlike({ tenantId, subscriptionId }, alike)
  await asTenant({ id: tenantId }, (db) => notify(db, tenantId, { noun: 'delivery' }, { admins: true }))
}
