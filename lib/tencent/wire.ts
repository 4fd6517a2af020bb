import { z } from 'zod'

/** Readers of the wire's dialect: the same thing arrives as text on one page and as a number on the next. */

/**
 * A value that one look tells: `read` answers undefined to what is not `expected`. Answers hold hundreds of such values,
 * and a union that tries one schema after the other takes several times as long for each.
 */
function wireValue<T>(expected: string, read: (value: unknown) => T | undefined) {
  return z.unknown().transform((value, context): T => {
    const result = read(value)
    if (result !== undefined) return result
    context.issues.push({ code: 'custom', message: `Must be ${expected}`, input: value })
    return z.NEVER
  })
}

const isDigits = (text: string): boolean => /^\d+$/.test(text)

function readCount(value: unknown): number | undefined {
  if (typeof value === 'string') return isDigits(value) ? Number(value) : undefined
  return Number.isSafeInteger(value) ? (value as number) : undefined
}

/** A text. Numbers are read as their digits. */
export const wireText = wireValue('a text', (value) => {
  if (typeof value === 'string') return value
  return Number.isFinite(value) ? String(value) : undefined
})

/** An id: a text that is not empty. Large ones arrive as exact text from `parseJson`. */
export const wireId = wireValue('an id', (value) => {
  if (typeof value === 'string') return value === '' ? undefined : value
  return Number.isSafeInteger(value) && (value as number) >= 0 ? String(value) : undefined
})

/** A whole number, sent as number or digits. */
export const wireCount = wireValue('a whole number', readCount)

const flags = new Map<unknown, boolean>([
  ...[true, 1, '1', 'true'].map((value) => [value, true] as const),
  ...[false, 0, '0', 'false'].map((value) => [value, false] as const),
])

/** A flag, sent as boolean, 0 or 1, or any of them as text. */
export const wireFlag = wireValue('a flag', (value) => flags.get(value))

/** As seconds this is the year 5138, as milliseconds 1973: larger values are milliseconds. */
export const FIRST_MILLISECONDS = 100_000_000_000

/** A moment in Unix seconds (in places milliseconds), sent as number or digits. 0 is no moment. */
export const wireTime = wireValue('a Unix time', (value) => {
  const count = readCount(value)
  if (count === undefined || count <= 0) return undefined
  return new Date(count < FIRST_MILLISECONDS ? count * 1000 : count)
})

const BEIJING_MS = 8 * 60 * 60 * 1000

/** The day of a moment in Beijing, as yyyy-MM-dd: the platform's days are days there. */
const beijingDay = (date: Date): string => new Date(date.getTime() + BEIJING_MS).toISOString().slice(0, 10)

const isoDay = z.iso.date()

/** A day, sent as yyyy-MM-dd or as a moment in Unix seconds. */
export const wireDay = z.union([isoDay, wireTime.transform(beijingDay)])

/** A moment sent as "yyyy-MM-dd HH:mm:ss" without a zone: Beijing time, like all days of the platform. */
export const wireDateTime = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
  .transform((text) => new Date(`${text.replace(' ', 'T')}+08:00`))
  .refine((date) => !Number.isNaN(date.getTime()), 'Must be a time')

/** An address of a page. Nothing but http and https may reach a link. */
export const wireUrl = z.string().regex(/^https?:\/\//i)

/** A field that may be absent. Null, an empty text and what cannot be read count as absent. */
export function maybe<T extends z.ZodType>(schema: T) {
  return z
    .unknown()
    .transform((value): z.output<T> | undefined => {
      if (value === null || value === '') return undefined
      const parsed = schema.safeParse(value)
      return parsed.success ? parsed.data : undefined
    })
    .optional()
}

/** An open enumeration: values that the documentation does not list yet are read as `unknown`. */
export function wireEnum<const Name extends string>(names: Record<string, Name>) {
  const known = new Map(Object.entries(names))
  return wireValue('a text', (value): Name | 'unknown' | undefined => {
    const isText = typeof value === 'string' || Number.isFinite(value)
    return isText ? (known.get(String(value)) ?? 'unknown') : undefined
  })
}

/**
 * A name in base64 of UTF-8, decoded leniently: even documented examples are not valid UTF-8. Text that is no base64
 * is taken as it is; control characters are dropped.
 */
export const wireBase64Name = z.string().transform((value) => {
  const isBase64 = value.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(value)
  const text = isBase64 ? Buffer.from(value, 'base64').toString('utf8') : value
  return text.replaceAll(/\p{Cc}/gu, '')
})

/**
 * A text in base64 of UTF-8. What is not, such as a value masked with X or *, is taken as it is: better shown raw than as
 * the signs that its bytes happen to be.
 */
export const wireBase64Text = z.string().transform((value) => {
  const bytes = Buffer.from(value, 'base64')
  const text = bytes.toString('utf8')
  const isText = bytes.toString('base64') === value && Buffer.from(text, 'utf8').equals(bytes)
  return isText && !/[^\P{Cc}\n\t]/u.test(text) ? text : value
})

/** The first second of a day in Beijing, as Unix seconds; reads back as the same day by `wireDay`. */
export function dayToSeconds(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1000
}

/** Unix seconds as the text that request fields want. */
export function toSeconds(date: Date): string {
  return String(Math.floor(date.getTime() / 1000))
}
