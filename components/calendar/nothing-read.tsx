import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { needsSignIn, signInAddress } from '../meetings/problem-notice'
import { useMeetingWords } from '../meetings/use-meeting-words'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { TraceId } from '../ui/error-state'

interface NothingReadProps {
  slug: string
  problem: ApiProblem
  /** The page to come back to after signing in. */
  here: string
  onRetry: () => void
}

/** Above a calendar of which nothing could be read: why, and what helps. The grid stays. */
export function NothingRead({ slug, problem, here, onRetry }: NothingReadProps) {
  const t = useTranslations('meetings')
  const { title, hint } = useMeetingWords()(problem)
  return (
    <Banner
      tone="warning"
      className="mb-3"
      title={title}
      text={
        <>
          {hint}
          {problem.requestId && <TraceId id={problem.requestId} />}
        </>
      }
      action={
        needsSignIn(problem) ? (
          <ButtonLink plain href={signInAddress(slug, here)}>
            {t('signInAgain')}
          </ButtonLink>
        ) : (
          <Button onClick={onRetry}>{t('retry')}</Button>
        )
      }
    />
  )
}
