import { useLocale, useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { formatTime } from '@/lib/time'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { useOnline } from '../ui/connection'
import { TraceId } from '../ui/error-state'
import { needsSignIn, signInAddress } from './problem-notice'

interface RefreshNoticeProps {
  slug: string
  problem: ApiProblem
  /** When what is shown was read. */
  updatedAt: Date | undefined
  timeZone: string
  /** The page to come back to after signing in. */
  here: string
  onRetry: () => void
}

/** Above rows that could not be refreshed: from when they are, why, and what helps. */
export function RefreshNotice({ slug, problem, updatedAt, timeZone, here, onRetry }: RefreshNoticeProps) {
  const t = useTranslations()
  const locale = useLocale()
  const isOffline = problem.code === 'offline'
  const isOnline = useOnline()
  const time = updatedAt && formatTime(updatedAt, { locale, timeZone })
  // The frame says it for the whole page.
  if (!isOnline) return null
  return (
    <Banner
      tone="warning"
      className="mb-4"
      title={isOffline ? t('meetings.offline') : time ? t('meetings.shownFrom', { time }) : t('meetings.refreshFailed')}
      text={
        !isOffline && (
          <>
            {t(`errors.problems.${problem.code}.hint`)}
            {problem.requestId && <TraceId id={problem.requestId} />}
          </>
        )
      }
      action={
        needsSignIn(problem) ? (
          <ButtonLink plain href={signInAddress(slug, here)}>
            {t('meetings.signInAgain')}
          </ButtonLink>
        ) : (
          !isOffline && <Button onClick={onRetry}>{t('meetings.retry')}</Button>
        )
      }
    />
  )
}
