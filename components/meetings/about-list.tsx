import { useTranslations } from 'next-intl'
import { Popover } from '../ui/popover'

/** The word about what the list cannot show, with the reason behind a press. */
export function AboutList() {
  const t = useTranslations('meetings')
  return (
    <span>
      {t('note')}{' '}
      <Popover
        name={t('why')}
        className="cursor-pointer rounded-tag text-accent-ink underline decoration-line-strong underline-offset-4 hover:decoration-current"
        content={
          <>
            <p className="font-medium text-ink">{t('whyTitle')}</p>
            <p className="mt-1 text-ink-2">{t('whyText')}</p>
          </>
        }
      >
        {t('why')}
      </Popover>
    </span>
  )
}
