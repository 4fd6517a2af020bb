import { z } from 'zod'

/** The body of a door that needs what it is about typed out. */
export const confirmed = z.strictObject({ confirmation: z.string().trim().min(1, 'required').max(200, 'too_long') })
