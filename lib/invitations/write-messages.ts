import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import type { TenantFacts } from '@/lib/tenants/context'
import { formatZoned } from '@/lib/time'

/** What an admin pastes into a chat or a mail, in either language. */
export function writeMessages(
  { name, timeZone }: TenantFacts,
  { url, expiresAt }: { url: string; expiresAt: Date },
): Record<Locale, string> {
  const write = (locale: Locale) => {
    const values = { tenant: name, url, until: formatZoned(expiresAt, { locale, timeZone }) }
    const translate = createTranslator({ locale, messages: messagesOf(locale), namespace: 'invitations' })
    return translate('message', values)
  }
  return { 'zh-CN': write('zh-CN'), en: write('en') }
}
