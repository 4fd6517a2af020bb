import { z } from 'zod'

/** What can be told of a meeting besides its time, subject and state. */
export const column = z.enum(['length', 'code', 'role', 'series'])
export type Column = z.infer<typeof column>

/** The body of `PUT …/me/columns`: what is not to be shown. A column that is new is shown to everybody. */
export const hideColumns = z.strictObject({ hidden: z.array(column).max(column.options.length) })
export type HideColumns = z.infer<typeof hideColumns>
