import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '../layout/language-switch'
import { ProductMark } from '../layout/product-mark'
import { SkipLink } from '../layout/skip-link'
import { DayPicture } from './day-picture'

/** Pages that need no sign-in: words at the left, a day of meetings at the right where there is room for it. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <SkipLink />
      <div className="flex min-w-0 flex-col px-6 sm:px-10">
        <header className="flex h-16 items-center justify-between gap-4">
          <span className="flex min-w-0 items-center gap-2.5">
            <ProductMark size={24} />
            <span className="truncate font-semibold text-14">{t('product')}</span>
          </span>
          <LanguageSwitch />
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto flex w-full max-w-[23rem] flex-1 flex-col pt-[9vh] pb-12 outline-none lg:justify-center lg:pt-0 lg:pb-24"
        >
          {children}
        </main>
      </div>
      <DayPicture />
    </div>
  )
}
