'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ErrorState } from '@/components/ui/error-state'

interface ErrorPageProps {
  error: Error & { digest?: string }
  retry: () => void
}

export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const t = useTranslations('common')
  return (
    <main id="content" className="flex min-h-[60dvh] items-center justify-center">
      <ErrorState
        title={t('failure.title')}
        text={t('failure.text')}
        traceId={error.digest}
        action={
          <Button variant="primary" onClick={retry}>
            {t('retry')}
          </Button>
        }
      />
    </main>
  )
}
