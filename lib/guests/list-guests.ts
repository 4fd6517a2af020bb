import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { GuestList } from './schema'

/** The guests of a meeting. Tencent shows them to the creator only; others get `not_allowed`. */
export async function listGuests(ctx: PersonContext, { id }: { id: string }): Promise<GuestList> {
  const { guests } = await callAsPerson(ctx, operations.listGuests, { meetingId: id })
  return { guests: guests.map(({ phoneNumber, ...guest }) => ({ ...guest, phone: phoneNumber })) }
}
