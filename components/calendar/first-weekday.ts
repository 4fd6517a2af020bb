import type { Locale } from '@/lib/messages/locale'

const MONDAY = 1
const SUNDAY = 0
/** The region that each of the console's languages is written for. */
const regions: Record<Locale, string> = { en: 'en-US', 'zh-CN': 'zh-CN' }

interface WeekInfo {
  firstDay: number
}
/** A method now, a property in browsers of a few years ago. */
type WithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo }

/**
 * The weekday that weeks begin with, 0 for Sunday: Monday in Chinese, Sunday in English, unless the browser speaks the
 * language of another region, where weeks may begin otherwise.
 */
export function firstWeekday(locale: Locale, languages: readonly string[]): number {
  const usual = locale === 'en' ? SUNDAY : MONDAY
  const language = locale.slice(0, 2)
  const spoken = languages.find((tag) => tag.slice(0, 2).toLowerCase() === language)
  if (!spoken?.includes('-') || spoken === regions[locale]) return usual
  try {
    const region = new Intl.Locale(spoken) as WithWeek
    const first = (region.getWeekInfo?.() ?? region.weekInfo)?.firstDay
    return first === undefined ? usual : first % 7
  } catch {
    return usual
  }
}
