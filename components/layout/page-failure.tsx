'use client'

import { useTranslations } from 'next-intl'
import { lazily } from '../ui/lazily'

export interface PageFailureProps {
  error: Error & { digest?: string }
  retry: () => void
}

/** Every page brings this one with it, so its looks are fetched when they are seen; where that fails too, it says the same plainly. */
export const PageFailure = lazily<PageFailureProps>(() =>
  import('./failure-state').then(
    (module) => module.FailureState,
    () => PlainFailure,
  ),
)

function PlainFailure({ error, retry }: PageFailureProps) {
  const t = useTranslations('common')
  return (
    <div role="alert" className="p-6 text-center">
      <h1 className="font-medium">{t('failure.title')}</h1>
      <p className="mt-1">{t('failure.text')}</p>
      <button type="button" onClick={retry} className="mt-5 underline">
        {t('retry')}
      </button>
      <p className="mt-5 font-mono">{error.digest}</p>
    </div>
  )
}
