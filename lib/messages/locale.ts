/** The languages that the console is written in; the first one serves whoever asks for something else. */
export const locales = ['zh-CN', 'en'] as const

/** A language of the console, as a BCP 47 tag. */
export type Locale = (typeof locales)[number]

/** Cookie that holds the language a person chose; absent until they choose. */
export const localeCookie = 'locale'

/** Whether a text from outside names a language of the console. */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value)
}

/**
 * The language to answer in: the person's choice, else the best of `Accept-Language` (RFC 9110, 12.5.4) by its
 * primary subtag and weight, else Chinese.
 */
export function chooseLocale(cookie: string | undefined, acceptLanguage: string | null | undefined): Locale {
  if (isLocale(cookie)) return cookie
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const weight = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  for (const { language } of wanted) {
    const found = locales.find((locale) => locale.split('-')[0]?.toLowerCase() === language)
    if (found) return found
  }
  return locales[0]
}
