import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { AuditEvent } from '@/lib/audit/schema'
import { formatTime } from '@/lib/time'
import { CopyButton } from '../ui/copy-button'
import { AuditSentence } from './audit-sentence'
import { Outcome } from './outcome'

interface AuditRowProps {
  slug: string
  event: AuditEvent
  timeZone: string
}

/** When, what happened, how it ended, and the number to quote. */
export function AuditRow({ slug, event, timeZone }: AuditRowProps) {
  const t = useTranslations('audit')
  const locale = useLocale()
  const { at, outcome, requestId, address, targetAccountId, targetName } = event
  const [clock, half = ''] = formatTime(at, { locale, timeZone }).split(' ')
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2.5 sm:grid-cols-[6.5rem_minmax(0,1fr)_auto_auto] sm:px-5">
      <time dateTime={at} className="text-13 text-ink-2 max-sm:order-2 max-sm:text-12 max-sm:text-ink-3">
        {clock}
        <span className="text-12 text-ink-3">
          :{at.slice(17, 19)} {half}
        </span>
      </time>
      <div className="min-w-0 max-sm:order-1">
        <p className="text-13 text-ink-2">
          <AuditSentence
            event={event}
            target={{ id: targetAccountId, name: targetName }}
            linkTarget={
              targetAccountId
                ? (name) => (
                    <Link
                      href={`/t/${slug}/admin/accounts?account=${targetAccountId}`}
                      className="font-semibold text-ink underline decoration-line-strong underline-offset-3 hover:decoration-ink-3"
                    >
                      {name}
                    </Link>
                  )
                : undefined
            }
          />
        </p>
        {address && <p className="text-12 text-ink-3">{t('from', { address })}</p>}
      </div>
      <div className="justify-self-end max-sm:order-1">
        <Outcome outcome={outcome} />
      </div>
      {requestId && (
        <p className="flex items-center gap-1 justify-end max-sm:order-2 max-sm:-my-1 pointer-coarse:my-1">
          <span className="font-mono text-12 text-ink-3" title={requestId}>
            {requestId.slice(0, 8)}
          </span>
          <CopyButton text={requestId} name={`${t('copyRequest')} ${requestId}`} size="small" />
        </p>
      )}
    </li>
  )
}
