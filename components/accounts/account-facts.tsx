import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Account } from '@/lib/accounts/schema'
import { formatDateTime, formatRelative, zoneLabel } from '@/lib/time'
import { scopeWords } from './scope-words'

interface AccountFactsProps {
  account: Account
  now: Date
  timeZone: string
}

/** The facts of an account, with exact times. */
export function AccountFacts({ account, ...display }: AccountFactsProps) {
  const t = useTranslations('accounts')
  const { userid, openIdMasked, decision, authorizedAt, lastUsedAt, accessExpiresAt, refreshExpiresAt } = account
  return (
    <section aria-label={t('panel.facts')}>
      <h3 className="mb-2 font-semibold text-14">{t('panel.facts')}</h3>
      <dl className="flex flex-col gap-3 text-13">
        <Fact name={t('panel.openId')}>
          <span className="font-mono">{openIdMasked}</span>
        </Fact>
        <Fact name={t('panel.userid')}>{userid ?? <span className="text-ink-3">{t('panel.notLinked')}</span>}</Fact>
        <Fact name={t('panel.requested')}>
          <ExactTime instant={account.requestedAt} {...display} />
        </Fact>
        {decision && (
          <Fact name={t('panel.decided')}>
            <ExactTime instant={decision.at} {...display} hint={decidedBy(decision, account.membershipStatus, t)} />
          </Fact>
        )}
        {decision?.reason && <Fact name={t('panel.reason')}>{decision.reason}</Fact>}
        {authorizedAt && (
          <Fact name={t('panel.authorized')}>
            <ExactTime instant={authorizedAt} {...display} />
          </Fact>
        )}
        <Fact name={t('panel.lastUsed')}>
          {lastUsedAt ? <ExactTime instant={lastUsedAt} {...display} /> : t('neverUsed')}
        </Fact>
        {accessExpiresAt && (
          <Fact name={t('panel.access')}>
            <ExactTime instant={accessExpiresAt} {...display} hint={t('panel.accessHint')} />
          </Fact>
        )}
        {refreshExpiresAt && (
          <Fact name={t('panel.refresh')}>
            <ExactTime instant={refreshExpiresAt} {...display} hint={t('panel.refreshHint')} />
          </Fact>
        )}
        <Fact name={t('panel.scopes')}>
          <Scopes scopes={account.scopes} />
        </Fact>
      </dl>
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}

interface ExactTimeProps extends Pick<AccountFactsProps, 'now' | 'timeZone'> {
  instant: string
  hint?: string
}

function ExactTime({ instant, hint, now, timeZone }: ExactTimeProps) {
  const locale = useLocale()
  return (
    <>
      <time dateTime={instant}>{formatDateTime(instant, { locale, timeZone })}</time>
      <span className="block text-12 text-ink-3">
        {zoneLabel(instant, timeZone)} · {formatRelative(instant, now, locale)}
        {hint && ` · ${hint}`}
      </span>
    </>
  )
}

function decidedBy(
  { byId, byName }: NonNullable<Account['decision']>,
  status: Account['membershipStatus'],
  t: ReturnType<typeof useTranslations<'accounts'>>,
): string {
  if (byName) return t('panel.decidedBy', { name: byName })
  if (byId !== null) return t('panel.decidedByGone')
  return t(status === 'ACTIVE' ? 'panel.decidedByPolicy' : 'panel.decidedByIdle')
}

function Scopes({ scopes }: { scopes: readonly string[] }) {
  const t = useTranslations('accounts.scopes')
  const words = scopeWords(scopes)
  if (words.length === 0) return t('none')
  return (
    <ul className="flex flex-col gap-0.5">
      {words.map((scope) => (
        <li key={scope}>{t.has(scope as 'none') ? t(scope as 'none') : <span className="font-mono">{scope}</span>}</li>
      ))}
    </ul>
  )
}
