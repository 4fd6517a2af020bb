import { Check, ChevronDown, Minus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { DeliveryAttempt, Verdict } from '@/lib/deliveries/schema'
import { classNames } from '../ui/class-names'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ExactMoment } from './exact-moment'
import { SignatureParts } from './signature-parts'
import { timeGap } from './time-gap'

interface AttemptCardProps {
  attempt: DeliveryAttempt
  timeZone: string
  isOpen: boolean
}

const taken: readonly Verdict[] = ['stored', 'known', 'checked']

/** One attempt to deliver: what it came to, which step it got to, what it was signed with, and our answer. */
export function AttemptCard({ attempt, timeZone, isOpen }: AttemptCardProps) {
  const t = useTranslations('deliveries')
  const { verdict, status, durationMs, receivedAt, alike, explanation } = attempt
  const isTaken = taken.includes(verdict)
  const gap = timeGap(attempt)
  return (
    <details open={isOpen} className="group rounded-card border border-line">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 px-4 py-2 hover:bg-hover [&::-webkit-details-marker]:hidden">
        <span className={classNames('font-mono text-13', isTaken ? 'text-tone-success' : 'text-danger-ink')}>
          {status}
        </span>
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-13">{t(`verdicts.${verdict}`)}</span>
          <span className="block text-12 text-ink-3">
            <ExactMoment instant={receivedAt} timeZone={timeZone} /> · {t('milliseconds', { ms: durationMs })}
          </span>
        </span>
        <ChevronDown
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-180 motion-reduce:transition-none"
        />
      </summary>
      <div className="flex flex-col gap-4 border-line border-t px-4 py-3">
        {alike > 0 && <p className="text-13 text-ink-2">{t('alike', { count: alike })}</p>}
        <Steps verdict={verdict} />
        {verdict === 'timestamp' && gap && <p className="text-13 text-danger-ink">{t(`gaps.${gap.kind}`, gap)}</p>}
        {explanation?.content && (
          <p className="text-13 text-danger-ink">{t(`contents.${explanation.content as 'not_json'}`)}</p>
        )}
        {explanation && <SignatureParts attempt={attempt} signature={explanation.signature} />}
        <Answer attempt={attempt} />
        <Headers attempt={attempt} />
      </div>
    </details>
  )
}

const steps = ['body', 'signature', 'timestamp', 'content', 'unavailable'] as const

/** The steps of the intake in their order: done, failed, or not reached. */
function Steps({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('deliveries.steps')
  const failed = taken.includes(verdict) ? steps.length : steps.indexOf(verdict as (typeof steps)[number])
  return (
    <ol className="flex flex-wrap gap-x-4 gap-y-1.5 text-12">
      {steps.map((step, index) => {
        const state = index < failed ? 'passed' : index === failed ? 'failed' : 'unreached'
        const Icon = { passed: Check, failed: X, unreached: Minus }[state]
        return (
          <li
            key={step}
            className={classNames(
              'flex items-center gap-1',
              { passed: 'text-ink-2', failed: 'font-medium text-danger-ink', unreached: 'text-ink-3' }[state],
            )}
          >
            <Icon aria-hidden="true" className={classNames('size-3.5', state === 'passed' && 'text-tone-success')} />
            {t(step)}
            <VisuallyHidden>: {t(state)}</VisuallyHidden>
          </li>
        )
      })}
    </ol>
  )
}

function Answer({ attempt: { status, answer } }: { attempt: DeliveryAttempt }) {
  const t = useTranslations('deliveries')
  return (
    <div>
      <h4 className="mb-1 font-medium text-13">{t('answer', { status })}</h4>
      <p className="break-all rounded-control bg-sunken px-3 py-2 font-mono text-12 text-ink-2">{answer}</p>
    </div>
  )
}

function Headers({ attempt: { headers, address } }: { attempt: DeliveryAttempt }) {
  const t = useTranslations('deliveries')
  return (
    <div>
      <h4 className="mb-1 font-medium text-13">{t('headers')}</h4>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-12">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd className="break-all font-mono text-ink-2">{value}</dd>
          </div>
        ))}
        {address && (
          <div className="contents">
            <dt className="text-ink-3">{t('address')}</dt>
            <dd className="break-all font-mono text-ink-2">{address}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
