import { useTranslations } from 'next-intl'

/** The first stop of the keyboard: past the frame to the page. Needs an element with the id `content`. */
export function SkipLink() {
  const t = useTranslations('layout')
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2 focus:font-medium focus:text-accent-ink focus:shadow-overlay"
    >
      {t('skip')}
    </a>
  )
}
