import 'server-only'
import { decrypt } from '@/lib/crypto'
import { parseEvent } from '@/lib/tencent'
import type { HandledEvent } from './handle/handler'
import type { WaitingEvent } from './lock-waiting'

/** What a row of the inbox says, as its handler takes it. */
export function decodeStored(tenantId: string, { id, payload, appId, receivedAt }: WaitingEvent): HandledEvent {
  const text = decrypt(payload, { owner: tenantId, row: id, field: 'payload' })
  return { ...parseEvent(text), appId, receivedAt }
}
