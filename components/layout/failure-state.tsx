import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { ErrorState } from '../ui/error-state'
import type { PageFailureProps } from './page-failure'

/** What a page shows when it failed; Next's digest is the number under which the log has the error. */
export function FailureState({ error, retry }: PageFailureProps) {
  const t = useTranslations('common')
  return (
    <ErrorState
      level={1}
      title={t('failure.title')}
      text={t('failure.text')}
      traceId={error.digest}
      action={
        <Button variant="primary" onClick={retry}>
          {t('retry')}
        </Button>
      }
    />
  )
}
