import { isLocale, type Locale } from './locale'

/** The language of a file: the one that was asked for, else the organisation's. */
export const toLocale = (lang: Locale | undefined, tenant: { locale: string }): Locale =>
  lang ?? (isLocale(tenant.locale) ? tenant.locale : 'zh-CN')
