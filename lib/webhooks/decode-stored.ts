import 'server-only'
import { decrypt } from '@/lib/crypto'
import type { WebhookEvent as StoredEvent } from '@/lib/generated/prisma/client'
import { parseEvent, type WebhookEvent } from '@/lib/tencent'

/** What a row of the inbox says. */
export function decodeStored({ tenantId, id, payload }: StoredEvent): WebhookEvent {
  return parseEvent(decrypt(payload, { owner: tenantId, row: id, field: 'payload' }))
}
