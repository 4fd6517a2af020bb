import 'server-only'
import { decrypt } from '@/lib/crypto'
import { parseEvent, type WebhookEvent } from '@/lib/tencent'

/** What the payload of a row of the inbox says. */
export function decodeStored(
  { tenantId, eventId: row }: { tenantId: string; eventId: string },
  payload: string,
): WebhookEvent {
  return parseEvent(decrypt(payload, { owner: tenantId, row, field: 'payload' }))
}
