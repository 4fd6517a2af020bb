'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { ErrorState } from '../ui/error-state'
import type { Words } from './use-meeting-words'

interface ProblemNoticeProps {
  slug: string
  problem: ApiProblem
  /** Where it has other words than the general ones. */
  words?: Words
  onRetry: () => void
  /** Heading level where the page has no other heading. */
  level?: 1
  /** Where to go when asking again cannot help. */
  back?: { href: string; label: string }
}

const signInCodes = new Set(['not_signed_in', 'needs_reauth'])
const finalCodes = new Set(['not_found', 'not_allowed', 'meeting_over', 'plan_lacks_it', 'account_disabled'])

/** Whether signing in again is what helps. */
export const needsSignIn = ({ code }: ApiProblem): boolean => signInCodes.has(code)

/** Where something could not be read: what happened, what to do, one button, the number to quote. */
export function ProblemNotice({ slug, problem, words, onRetry, level, back }: ProblemNoticeProps) {
  const t = useTranslations()
  const pathname = usePathname()
  const { code, requestId, tencentCode } = problem
  return (
    <ErrorState
      level={level}
      title={words?.title ?? t(`errors.problems.${code}.title`)}
      text={
        <>
          {words?.hint ?? t(`errors.problems.${code}.hint`)}
          {tencentCode !== undefined && (
            <span className="mt-1 block text-12 text-ink-3">{t('errors.tencentCode', { code: tencentCode })}</span>
          )}
        </>
      }
      traceId={requestId}
      action={
        needsSignIn(problem) ? (
          <ButtonLink plain variant="primary" href={signInAddress(slug, pathname)}>
            {t('meetings.signInAgain')}
          </ButtonLink>
        ) : back && finalCodes.has(code) ? (
          <ButtonLink href={back.href}>{back.label}</ButtonLink>
        ) : (
          <Button onClick={onRetry}>{t('meetings.retry')}</Button>
        )
      }
    />
  )
}

/** Where signing in to Tencent Meeting begins, and the page it ends on. */
export function signInAddress(slug: string, returnTo: string): string {
  return `/api/oauth/${slug}/start?${new URLSearchParams({ returnTo })}`
}
