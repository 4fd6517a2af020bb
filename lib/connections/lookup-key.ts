import 'server-only'
import { hashLookupKey } from '@/lib/crypto'

/** The kind of Lookup rows that tell whose connection an (application, open_id) is. */
export const CONNECTION_LOOKUP = 'connection'

/** The key of such a row. An open_id can be guessed, therefore a keyed hash. */
export const connectionLookupHash = (appId: string, openId: string): string =>
  hashLookupKey(CONNECTION_LOOKUP, `${appId}\n${openId}`)
