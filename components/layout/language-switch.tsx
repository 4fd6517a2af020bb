import { useLocale, useTranslations } from 'next-intl'
import { locales } from '@/lib/messages/locale'
import { chooseLanguage } from './preferences'

/** The other language, where nobody is signed in yet; a form, so that it works before any script does. */
export function LanguageSwitch() {
  const t = useTranslations('layout.languages')
  const current = useLocale()
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <form key={locale} action={chooseLanguage.bind(null, locale)}>
        <button
          type="submit"
          lang={locale}
          className="rounded-control px-2 py-1 text-13 text-ink-2 transition-colors hover:bg-hover hover:text-ink pointer-coarse:min-h-11 pointer-coarse:px-3"
        >
          {t(locale)}
        </button>
      </form>
    ))
}
