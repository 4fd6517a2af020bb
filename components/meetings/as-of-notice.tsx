import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime, formatRelative } from '@/lib/time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

interface AsOfNoticeProps {
  /** When the rows were read from Tencent Meeting. */
  asOf: string
  now: Date
  timeZone: string
  onRetry: () => void
}

/** Tencent Meeting does not answer, and what is shown are copies: how old they are. */
export function AsOfNotice({ asOf, now, timeZone, onRetry }: AsOfNoticeProps) {
  const t = useTranslations('list')
  const locale = useLocale()
  return (
    <Banner
      tone="warning"
      className="mb-4"
      title={t('asOf', { ago: formatRelative(asOf, now, locale) })}
      text={t('asOfHint', { time: formatDateTime(asOf, { locale, timeZone }) })}
      action={<Button onClick={onRetry}>{t('retry')}</Button>}
    />
  )
}
