import 'server-only'
import { randomUUID } from 'node:crypto'
import { decrypt, encrypt, randomSecret } from '@/lib/crypto'
import { askPreparedWithoutTenant, type Db, withoutTenant } from '@/lib/db'
import type { WebhookSubscription } from '@/lib/generated/prisma/client'
import { metrics } from '@/lib/metrics'
import type { SubscriptionSecrets } from './new-secrets'
import type { RejectionReason } from './schema'

// The only file that reads or writes WebhookSubscription, which is read by key before a tenant is known; but for lib/keys,
// which seals its secrets anew.

/** So often at most a row is written for what arrives. */
const NOTED_EVERY = 60_000

/** What an address may end with; anything else is nobody's without a question to the database. */
const isKey = /^[0-9a-f]{32}$/

/** Whose deliveries these are: one tenant's, or those of an application of the operator. */
export type Subscriber = { tenantId: string } | { appId: string }

/** A subscription with the secrets that its deliveries are checked with. */
export interface OpenSubscription extends SubscriptionSecrets {
  id: string
  subscriber: Subscriber
  lastEventAt: Date | null
}

/** Envelopes open for their owner and row only. */
type SealedField = 'token' | 'aesKey' | 'previousToken' | 'previousAesKey'
const place = (row: Pick<WebhookSubscription, 'id' | 'tenantId'>, field: SealedField) => ({
  owner: row.tenantId ?? 'operator',
  row: row.id,
  field,
})

function seal(row: Pick<WebhookSubscription, 'id' | 'tenantId'>, { token, aesKey }: SubscriptionSecrets) {
  return {
    token: encrypt(token, place(row, 'token')),
    aesKey: aesKey === null ? null : encrypt(aesKey, place(row, 'aesKey')),
  }
}

/** Stores a new subscription. One that is there already is a Prisma P2002. */
export async function addSubscription(
  db: Db,
  subscriber: Subscriber,
  secrets: SubscriptionSecrets,
  now: Date,
): Promise<WebhookSubscription> {
  const row = { id: randomUUID(), tenantId: null, appId: null, ...subscriber }
  const key = randomSecret().slice(0, 32)
  return await db.webhookSubscription.create({ data: { ...row, key, ...seal(row, secrets), createdAt: now } })
}

/** A tenant's own subscription; null when it has none. */
export function findOwnSubscription(db: Db, tenantId: string): Promise<WebhookSubscription | null> {
  return db.webhookSubscription.findFirst({ where: { tenantId } })
}

/** Whether Tencent tells of this tenant's meetings: by its own subscription, or by that of an application of the operator. */
export async function hearsOfMeetings(tenantId: string, appId: string | undefined): Promise<boolean> {
  const found = await withoutTenant().webhookSubscription.findFirst({
    where: {
      AND: [
        { OR: [{ tenantId }, ...(appId ? [{ appId }] : [])] },
        { OR: [{ checkedAt: { not: null } }, { lastEventAt: { not: null } }] },
      ],
    },
    select: { id: true },
  })
  return found !== null
}

/** Puts other secrets in place of a subscription's. They have checked nothing yet; the old ones explain what still comes with them. */
export async function replaceSecrets(
  db: Db,
  row: WebhookSubscription,
  secrets: SubscriptionSecrets,
  now: Date,
): Promise<WebhookSubscription> {
  const fresh = { checkedAt: null, lastRejectedAt: null, lastRejectedReason: null }
  const { token, aesKey } = openSecrets(row)
  const previous = {
    previousToken: encrypt(token, place(row, 'previousToken')),
    previousAesKey: aesKey === null ? null : encrypt(aesKey, place(row, 'previousAesKey')),
  }
  return await db.webhookSubscription.update({
    where: { id: row.id },
    data: { ...seal(row, secrets), ...previous, ...fresh, rotatedAt: now },
  })
}

/** Forgets secrets that were replaced before this time. */
export async function forgetPrevious(before: Date): Promise<void> {
  await withoutTenant().webhookSubscription.updateMany({
    where: { rotatedAt: { lt: before }, previousToken: { not: null } },
    data: { previousToken: null, previousAesKey: null },
  })
}

/** Removes a tenant's own subscription; null when it has none. */
export async function deleteOwnSubscription(db: Db, tenantId: string): Promise<{ id: string } | null> {
  const found = await db.webhookSubscription.findFirst({ where: { tenantId }, select: { id: true } })
  if (!found) return null
  const { count } = await db.webhookSubscription.deleteMany({ where: { tenantId, id: found.id } })
  return count === 1 ? found : null
}

type KeptSubscription = Pick<WebhookSubscription, 'id' | 'tenantId' | 'appId' | 'token' | 'aesKey' | 'lastEventAt'>

const FIND = `
  select id::text, "tenantId"::text, "appId"::text, token, "aesKey", "lastEventAt" from "WebhookSubscription" where key = $1`

/** The subscription behind an address, whoever's it is, with its secrets opened. */
export async function openSubscription(key: string): Promise<OpenSubscription | null> {
  if (!isKey.test(key)) return null
  const [row] = await askPreparedWithoutTenant<KeptSubscription>({ name: 'subscription', text: FIND, values: [key] })
  if (!row) return null
  const { id, tenantId, appId, lastEventAt } = row
  const subscriber = tenantId === null ? { appId: appId ?? '' } : { tenantId }
  return { id, subscriber, lastEventAt, ...openSecrets(row) }
}

type Sealed = Pick<WebhookSubscription, 'id' | 'tenantId' | 'token' | 'aesKey'>
const openSecrets = (row: Sealed): SubscriptionSecrets => ({
  token: decrypt(row.token, place(row, 'token')),
  aesKey: row.aesKey === null ? null : decrypt(row.aesKey, place(row, 'aesKey')),
})

/** A subscription with what counted before its last rotation, to explain what comes to its address. */
export interface ExplainingSubscription extends SubscriptionSecrets {
  id: string
  subscriber: Subscriber
  previousToken: string | null
  previousAesKey: string | null
}

/** The same as `openSubscription`, with the secrets before these. */
export async function openForExplaining(key: string): Promise<ExplainingSubscription | null> {
  const row = isKey.test(key) ? await withoutTenant().webhookSubscription.findFirst({ where: { key } }) : null
  if (!row) return null
  const { id, tenantId, appId, previousToken, previousAesKey } = row
  return {
    id,
    subscriber: tenantId === null ? { appId: appId ?? '' } : { tenantId },
    ...openSecrets(row),
    previousToken: previousToken && decrypt(previousToken, place(row, 'previousToken')),
    previousAesKey: previousAesKey && decrypt(previousAesKey, place(row, 'previousAesKey')),
  }
}

/** Notes that an address check was answered. */
export async function noteCheck(id: string, now: Date): Promise<void> {
  await withoutTenant().webhookSubscription.updateMany({ where: { id }, data: { checkedAt: now } })
}

/** Notes that an event arrived; to the minute, so that a busy subscription's row is not fought over. */
export async function noteEvent({ id, lastEventAt }: OpenSubscription, now: Date): Promise<void> {
  const before = new Date(now.getTime() - NOTED_EVERY)
  if (lastEventAt && lastEventAt > before) return
  const stale = { OR: [{ lastEventAt: null }, { lastEventAt: { lte: before } }] }
  await withoutTenant().webhookSubscription.updateMany({ where: { id, ...stale }, data: { lastEventAt: now } })
}

/** Notes that a delivery was refused. By key, so that an unknown address costs the same statement. */
export async function noteRejection(key: string, reason: RejectionReason, now: Date): Promise<void> {
  metrics().deliveries.inc({ outcome: reason })
  if (!isKey.test(key)) return
  const stale = {
    OR: [{ lastRejectedAt: null }, { lastRejectedAt: { lte: new Date(now.getTime() - NOTED_EVERY) } }],
  }
  const data = { lastRejectedAt: now, lastRejectedReason: reason }
  await withoutTenant().webhookSubscription.updateMany({ where: { key, ...stale }, data })
}
