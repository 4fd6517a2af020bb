import 'server-only'
import { hashLookupKey } from '@/lib/crypto'

/** The kind of Lookup rows that tell whose invitation a link is. */
export const INVITATION_LOOKUP = 'invitation'

/** The key of such a row, from the token's hash: the token itself is kept nowhere. */
export const invitationLookupHash = (tokenHash: string): string => hashLookupKey(INVITATION_LOOKUP, tokenHash)
