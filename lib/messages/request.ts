import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLocale, isLocale, localeCookie } from './locale'
import { messagesOf } from './messages'

/** next-intl's configuration of one request. Times are formatted by lib/time, with the zone of the page. */
export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, header] = await Promise.all([cookies(), headers()])
  const locale = isLocale(asked) ? asked : chooseLocale(jar.get(localeCookie)?.value, header.get('accept-language'))
  return { locale, messages: messagesOf(locale), timeZone: 'UTC' }
})
