import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ApplicationCheck, CredentialCheck } from '@/lib/tencent-settings/schema'
import { classNames } from '../ui/class-names'
import { TraceId } from '../ui/error-state'

export type ShownCheck =
  | ({ kind: 'application' } & Pick<ApplicationCheck, 'result'> & Partial<ApplicationCheck>)
  | ({ kind: 'credential' } & Pick<CredentialCheck, 'result'> & Partial<CredentialCheck>)

interface CheckNoticeProps {
  check: ShownCheck
  /** Also says that what was entered is saved, whatever Tencent thinks of it. */
  wasSaved?: boolean
}

const marks = {
  good: { icon: CircleCheck, classes: 'border-line bg-surface', mark: 'text-accent-ink' },
  attention: { icon: TriangleAlert, classes: 'border-warning-line bg-warning-soft', mark: 'text-warning-ink' },
  bad: { icon: CircleX, classes: 'border-danger-line bg-danger-soft', mark: 'text-danger-ink' },
}
const good = new Set(['works', 'accepted'])
const attention = new Set(['clock_wrong', 'permission_missing', 'plan_lacks_it', 'limit_reached', 'unreachable'])

/** What Tencent said to an application or an enterprise secret: what is wrong, and what to do about it. */
export function CheckNotice({ check, wasSaved = false }: CheckNoticeProps) {
  const t = useTranslations('tencent')
  const { result, tencentCode, traceId, addressFamily } = check
  const look = good.has(result) ? 'good' : attention.has(result) ? 'attention' : 'bad'
  const { icon: Icon, classes, mark } = marks[look]
  const family = addressFamily ? `IPv${addressFamily}` : 'IP'
  const words =
    check.kind === 'application'
      ? { title: t(`application.results.${check.result}.title`), text: t(`application.results.${check.result}.text`) }
      : {
          title: t(`credential.results.${check.result}.title`),
          text: t(`credential.results.${check.result}.text`, { family }),
        }
  return (
    <div
      role={look === 'good' ? 'status' : 'alert'}
      className={classNames('flex items-start gap-3 rounded-card border px-4 py-3 text-13', classes)}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        {wasSaved && <p className="text-ink-2">{look === 'good' ? t('saved') : t('savedBut')}</p>}
        <p className="font-medium">{words.title}</p>
        <p className="text-pretty text-ink-2">{words.text}</p>
        {typeof tencentCode === 'number' && (
          <p className="mt-1 text-12 text-ink-2">{t('tencentCode', { code: String(tencentCode) })}</p>
        )}
        {traceId && <TraceId id={traceId} className="mt-1" />}
      </div>
    </div>
  )
}
