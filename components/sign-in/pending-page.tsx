import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/messages/locale'
import { ButtonLink } from '../ui/button-link'
import { MessageToCopy } from '../ui/message-to-copy'
import { PublicFrame } from './public-frame'

interface PendingPageProps {
  tenantName: string
  /** For the enterprise's administrator at Tencent Meeting, in each language. */
  messages: Record<Locale, string>
  startHref: string
}

/** A sign-in that was begun and has not come back: what that can mean, and what can be done. Nobody tells us more. */
export function PendingPage({ tenantName, messages, startHref }: PendingPageProps) {
  const t = useTranslations('signIn.pending')
  return (
    <PublicFrame>
      <h1 className="text-balance font-semibold text-20">{t('title')}</h1>
      <p className="mt-3 text-pretty text-ink-2">{t('text', { name: tenantName })}</p>
      <p className="mt-2 text-pretty text-ink-2">{t('other')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href={startHref} variant="primary" size="large" plain>
          {t('again')}
        </ButtonLink>
        <ButtonLink href="/" variant="ghost" size="large">
          {t('back')}
        </ButtonLink>
      </div>
      <div className="mt-8 border-line border-t pt-6">
        <p className="mb-5 text-pretty text-ink-2">{t('why')}</p>
        <MessageToCopy
          title={t('messageLabel')}
          messages={messages}
          languageLabel={t('language')}
          copyLabel={t('copy')}
        />
      </div>
    </PublicFrame>
  )
}
