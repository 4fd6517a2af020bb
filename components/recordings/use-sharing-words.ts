import { useLocale, useTranslations } from 'next-intl'
import { formatDay } from '@/lib/time'
import type { SharingValues } from './sharing-values'

/** What settings of sharing come to, in one sentence. */
export function useSharingWords(): (values: SharingValues) => string {
  const t = useTranslations('recordings.sharing')
  const locale = useLocale()
  return ({ enabled, audience, hasPassword, lastDay, downloadAllowed }) => {
    if (!enabled) return t('off')
    return [
      t(`effects.${audience}`),
      t(hasPassword ? 'effects.password' : 'effects.open'),
      lastDay === null ? t('effects.forever') : t('effects.until', { day: formatDay(lastDay, locale) }),
      t(downloadAllowed ? 'effects.downloads' : 'effects.noDownloads'),
    ].join(t('joint'))
  }
}
