import { fetchJson } from '@/lib/fetcher'
import type { Invitation } from '@/lib/meetings/schema'
import type { Locale } from '@/lib/messages/locale'

/** Address of a meeting's invitation in a language; `address` is the meeting's door. */
export const invitationAddress = (address: string, language: Locale): string => `${address}/invitation?lang=${language}`

/** The invitation to a meeting as text. Throws ApiProblem. */
export async function fetchInvitation(address: string, language: Locale): Promise<string> {
  return (await fetchJson<Invitation>(invitationAddress(address, language))).text
}
