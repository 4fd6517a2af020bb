import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Messages } from '@/lib/messages/messages'
import { ButtonLink } from '../ui/button-link'
import { TraceId } from '../ui/error-state'
import { PublicFrame } from './public-frame'

interface ProblemPageProps {
  /** How the sign-in ended; each has its words. */
  reason: keyof Messages['problems']
  /** Where the one button leads; a door that starts a new sign-in, or the start page. */
  actionHref: string
  traceId?: string | undefined
  /** How long to wait before trying again, where that is the reason. */
  minutes?: number | undefined
}

/** Why nobody was signed in, and the one thing to do about it. */
export function ProblemPage({ reason, actionHref, traceId, minutes = 10 }: ProblemPageProps) {
  const t = useTranslations('problems')
  return (
    <PublicFrame>
      <span
        aria-hidden="true"
        className="mb-5 flex size-11 items-center justify-center rounded-card bg-warning-soft text-warning-ink"
      >
        <KeyRound className="size-5" />
      </span>
      <h1 className="text-balance font-semibold text-20">{t(`${reason}.title`)}</h1>
      <p className="mt-3 text-pretty text-ink-2">{t(`${reason}.happened`)}</p>
      <p className="mt-2 text-pretty text-ink-2">{t(`${reason}.remedy`, { minutes })}</p>
      <div className="mt-7 flex">
        <ButtonLink href={actionHref} variant="primary" size="large" plain>
          {t(`${reason}.action`)}
        </ButtonLink>
      </div>
      {traceId && <TraceId id={traceId} className="mt-6" />}
    </PublicFrame>
  )
}
