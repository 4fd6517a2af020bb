import { z } from 'zod'

// Messages of issues are codes: the door hands them on, lib/messages has their sentences in both languages.

/** The body of `POST /api/setup/{tenant}`. */
export const setupCode = z.strictObject({ code: z.string().trim().min(1, 'required').max(200, 'too_long') })

/** Who may use an application, in Tencent's words: everybody of the enterprise at once, or each person for themselves. */
export const applicationLevels = ['USER_ACCOUNT_LEVEL', 'CORP_ACCOUNT_LEVEL'] as const

const digits = z
  .string()
  .trim()
  .min(1, { error: 'required', abort: true })
  .regex(/^[0-9]{1,32}$/, 'digits_only')

/** The body of `PUT /api/setup/{tenant}/application`: an application as Tencent's console shows it. */
export const application = z.strictObject({
  platform: z.string().min(1, 'required').max(50),
  corpId: digits,
  sdkId: digits,
  secret: z.string().trim().min(1, 'required').max(500, 'too_long'),
  level: z.enum(applicationLevels),
})
export type Application = z.infer<typeof application>
