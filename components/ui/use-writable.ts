import { useTranslations } from 'next-intl'
import { useOnline } from './connection'

/**
 * Why nothing can be changed now: give it to whatever changes something, beside its own reasons. Buttons that say `writes`, and those
 * that submit a form, do so themselves.
 */
export function useWritable(): { disabledReason: string | undefined } {
  const t = useTranslations('ui')
  return { disabledReason: useOnline() ? undefined : t('offline') }
}
