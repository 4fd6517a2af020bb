import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { GUESTS_MAX } from './limits'
import { listGuests } from './list-guests'
import type { ChangeGuests, Guest, GuestList } from './schema'
import { toTencentGuest } from './to-tencent-guest'

/**
 * Adds guests to a meeting and takes others off. Tencent only replaces the whole list, so it is read first: whoever is
 * not named stays, even somebody who was added elsewhere since. Only the creator may; others get `not_allowed`. Throws
 * `invalid_input` where the list would be longer than Tencent takes.
 */
export async function changeGuests(
  ctx: PersonContext,
  { id, add = [], remove = [] }: ChangeGuests & { id: string },
): Promise<GuestList> {
  const before = await listGuests(ctx, { id })
  const after = new Map(before.guests.map((guest) => [keyOf(guest), guest]))
  for (const guest of remove) after.delete(keyOf(guest))
  for (const guest of add) after.set(keyOf(guest), guest)
  if (after.size > GUESTS_MAX) {
    const errors = [{ path: 'add', code: 'too_many_guests' }]
    throw new AppError('invalid_input', 'these are more guests than a meeting takes', { errors })
  }
  await callAsPerson(ctx, operations.updateGuests, { meetingId: id, guests: [...after.values()].map(toTencentGuest) })
  await inTenantTransaction({ id: ctx.tenant.id }, (db) =>
    recordAuditEvent(db, ctx, {
      action: 'meeting.changed',
      target: { kind: 'meeting', id },
      details: { fields: 'guests' },
    }),
  )
  return listGuests(ctx, { id })
}

const keyOf = ({ area, phone }: Pick<Guest, 'area' | 'phone'>): string => `${area} ${phone}`
