import { z } from 'zod'
import { GUEST_NAME_MAX, GUESTS_AT_ONCE_MAX } from './limits'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

const phoneNumber = {
  /** Calling code without + or zeros. */
  area: z.string().regex(/^[1-9][0-9]{0,3}$/, 'area_digits'),
  phone: z.string().regex(/^[0-9]{4,20}$/, 'phone_digits'),
}

/** Somebody invited by phone number, who passes password and waiting room. */
export const guest = z.strictObject({
  ...phoneNumber,
  name: z
    .string()
    .trim()
    .max(GUEST_NAME_MAX, 'guest_name_too_long')
    .transform((name) => name || undefined)
    .optional(),
})
export type Guest = z.infer<typeof guest>

/** The body of `PATCH …/meetings/{id}/guests`: who comes to the list and who leaves it; all others stay. */
export const changeGuests = z.strictObject({
  /** A number that is in the list already gets the new name. */
  add: z.array(guest).max(GUESTS_AT_ONCE_MAX, 'too_many').optional(),
  remove: z.array(z.strictObject(phoneNumber)).max(GUESTS_AT_ONCE_MAX, 'too_many').optional(),
})
export type ChangeGuests = z.infer<typeof changeGuests>

/** All guests of a meeting, as Tencent keeps them. */
export const guestList = z.object({
  guests: z.array(z.object({ area: z.string(), phone: z.string(), name: z.string().optional() })),
})
export type GuestList = z.infer<typeof guestList>
