import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { Banner } from '../ui/banner'
import { TraceId } from '../ui/error-state'
import { needsSignIn } from './problem-notice'
import { SignInLink } from './schedule-problem'
import { useMeetingWords } from './use-meeting-words'

interface ChangeProblemProps {
  slug: string
  problem: ApiProblem
}

/** In a dialog: why nothing changed, and what helps. */
export function ChangeProblem({ slug, problem }: ChangeProblemProps) {
  const t = useTranslations('errors')
  const words = useMeetingWords()(problem)
  const here = usePathname()
  const { tencentCode, requestId } = problem
  return (
    <Banner
      tone="danger"
      className="mt-4"
      title={words.title}
      text={
        <>
          {words.hint}
          {tencentCode !== undefined && ` ${t('tencentCode', { code: tencentCode })}`}
          {requestId && <TraceId id={requestId} />}
        </>
      }
      action={needsSignIn(problem) ? <SignInLink slug={slug} here={here} /> : undefined}
    />
  )
}
