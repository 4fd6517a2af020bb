import 'server-only'
import { decrypt, encrypt, type Place } from '@/lib/crypto'

const placeOf = (tenantId: string): Place => ({ owner: tenantId, row: 'membership', field: 'standing ticket' })

/**
 * What a page keeps of whose it is. It opens nothing; once the sign-in behind the page has ended, it lets the server tell this person,
 * and nobody else, why.
 */
export const sealStandingTicket = (tenantId: string, membershipId: string): string =>
  encrypt(membershipId, placeOf(tenantId))

/** Whose page it was; null for whatever is no ticket of this tenant. */
export function openStandingTicket(tenantId: string, ticket: string): string | null {
  try {
    return decrypt(ticket, placeOf(tenantId))
  } catch {
    return null
  }
}
