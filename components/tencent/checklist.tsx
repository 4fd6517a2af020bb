import { Circle, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { TencentSettings } from '@/lib/tencent-settings/schema'
import { Card } from '../ui/card'
import { classNames } from '../ui/class-names'
import { VisuallyHidden } from '../ui/visually-hidden'
import { type Step, steps, stepsDone } from './shown-state'

/** Where on the page each step is done. */
const places: Record<Step, string> = {
  application: '#application',
  signIn: '#application',
  credential: '#credential',
  webhook: '#webhook',
  event: '#webhook',
}

/** What there is to do until the organisation is connected; ticks itself, and folds away by being all done. */
export function Checklist({ settings }: { settings: TencentSettings }) {
  const t = useTranslations('tencent.checklist')
  const done = stepsDone(settings)
  const next = steps.find((step) => !done[step])
  const count = steps.filter((step) => done[step]).length
  return (
    <Card
      title={t('title')}
      flush
      actions={
        <span role="status" className="text-13 text-ink-2">
          {t('progress', { done: count, total: steps.length })}
        </span>
      }
    >
      <ol>
        {steps.map((step) => (
          <li
            key={step}
            aria-current={step === next ? 'step' : undefined}
            className={classNames(
              'flex items-start gap-3 border-line border-b px-4 py-2.5 last:border-b-0 sm:px-5',
              step === next && 'bg-sunken',
            )}
          >
            {done[step] ? (
              <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent-ink" />
            ) : (
              <Circle aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
            )}
            <div className="min-w-0 text-13">
              <VisuallyHidden>{done[step] ? t('done') : t('open')}</VisuallyHidden>
              {done[step] ? (
                <span className="text-ink-2">{t(step)}</span>
              ) : (
                <a href={places[step]} className="font-medium text-ink underline-offset-4 hover:underline">
                  {t(step)}
                </a>
              )}
              {!done[step] && <p className="text-12 text-ink-3">{t(`${step}Hint`)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Card>
  )
}
