import 'server-only'
import { env } from '@/lib/env'
import type { WebhookSubscription } from '@/lib/generated/prisma/client'
import { type Subscription, subscription } from './schema'

/** A stored subscription as its people see it, without its secrets. */
export function toSubscription(row: WebhookSubscription): Subscription {
  const text = (at: Date | null) => at?.toISOString() ?? null
  return {
    url: `${env().PUBLIC_URL}/api/webhooks/tencent/${row.key}`,
    hasAesKey: row.aesKey !== null,
    createdAt: row.createdAt.toISOString(),
    rotatedAt: text(row.rotatedAt),
    checkedAt: text(row.checkedAt),
    lastEventAt: text(row.lastEventAt),
    lastRejectedAt: text(row.lastRejectedAt),
    lastRejectedReason: subscription.shape.lastRejectedReason.parse(row.lastRejectedReason),
  }
}
