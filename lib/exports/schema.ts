import { z } from 'zod'
import { locales } from '@/lib/messages/locale'
import { isTimeZone } from '@/lib/time'

/** As what a table is saved. */
export const exportFormat = z.enum(['csv', 'xlsx'])
export type ExportFormat = z.infer<typeof exportFormat>

/** What every door of a file is told: as what, in which language, and in which zone moments are told. */
export const exportQuery = z.strictObject({
  format: exportFormat,
  lang: z.enum(locales).optional(),
  zone: z.string().max(64).refine(isTimeZone, { error: 'not_valid' }).optional(),
})

/** What the door of a file hands on as it is. */
export const tableFile = z.instanceof(Response)
