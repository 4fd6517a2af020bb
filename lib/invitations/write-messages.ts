import 'server-only'
import type { Locale } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import type { TenantFacts } from '@/lib/tenants/context'
import { formatDateTime } from '@/lib/time'

/** What an admin pastes into a chat or a mail, in either language. */
export function writeMessages(
  { name, timeZone }: TenantFacts,
  { url, expiresAt }: { url: string; expiresAt: Date },
): Record<Locale, string> {
  const write = (locale: Locale) => {
    const values = { tenant: name, url, until: formatDateTime(expiresAt, { locale, timeZone }) }
    // Plain names in braces only: next-intl itself does not load outside of Next.
    return messagesOf(locale).invitations.message.replaceAll(
      /\{(tenant|url|until)\}/g,
      (_, key: keyof typeof values) => values[key],
    )
  }
  return { 'zh-CN': write('zh-CN'), en: write('en') }
}
