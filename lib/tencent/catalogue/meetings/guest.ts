import { z } from 'zod'
import { maybe, wireText } from '../../wire'

/** A person invited by phone number, who passes password and waiting room. `area`: calling code without + or zeros. */
export const Guest = z.strictObject({
  area: z.string().regex(/^[1-9]\d*$/, 'Must be a calling code such as 86'),
  phoneNumber: z.string().min(1),
  name: z.string().optional(),
})

export type Guest = z.output<typeof Guest>

const TencentGuest = z.object({ area: wireText, phone_number: wireText, guest_name: maybe(wireText) })

/** Guests of a reply. */
export const wireGuests = z.array(
  TencentGuest.transform(
    ({ area, phone_number: phoneNumber, guest_name: name }): Guest => ({
      area,
      phoneNumber,
      ...(name ? { name } : {}),
    }),
  ),
)

/** A guest as a request carries it. */
export function fromGuest({ area, phoneNumber, name }: Guest): Record<string, unknown> {
  return { area, phone_number: phoneNumber, guest_name: name }
}
