import en from './en'
import type { Locale } from './locale'
import zhCN from './zh-CN'

/** Everything the console says, by noun. Chinese is the original; English must have the same keys. */
export type Messages = typeof zhCN

const byLocale: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

/** All texts of one language. */
export function messagesOf(locale: Locale): Messages {
  return byLocale[locale]
}
