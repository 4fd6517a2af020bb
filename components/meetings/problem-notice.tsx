'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ApiProblem } from '@/lib/fetcher'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { ErrorState } from '../ui/error-state'

interface ProblemNoticeProps {
  slug: string
  error: unknown
  onRetry: () => void
}

const signInCodes = new Set(['not_signed_in', 'needs_reauth'])

/** Where a list or page could not be read: what happened, what to do, one button. */
export function ProblemNotice({ slug, error, onRetry }: ProblemNoticeProps) {
  const t = useTranslations()
  const pathname = usePathname()
  const { code, requestId } = error instanceof ApiProblem ? error : new ApiProblem('internal')
  const action = signInCodes.has(code) ? (
    <ButtonLink
      plain
      variant="primary"
      href={`/api/oauth/${slug}/start?${new URLSearchParams({ returnTo: pathname })}`}
    >
      {t('meetings.signInAgain')}
    </ButtonLink>
  ) : (
    <Button onClick={onRetry}>{t('meetings.retry')}</Button>
  )
  return (
    <ErrorState
      title={t(`errors.problems.${code}.title`)}
      text={t(`errors.problems.${code}.hint`)}
      traceId={requestId}
      action={action}
    />
  )
}
