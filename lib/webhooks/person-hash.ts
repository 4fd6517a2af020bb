import 'server-only'
import { hashLookupKey } from '@/lib/crypto'

/** How an inbox row knows a person it names: by a keyed hash of their open_id or userid, of this tenant only. */
export const personHash = (tenantId: string, id: string): string =>
  hashLookupKey('webhook_person', `${tenantId}\n${id}`)
