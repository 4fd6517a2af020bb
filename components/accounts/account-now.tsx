import { useLocale, useTranslations } from 'next-intl'
import type { Account } from '@/lib/accounts/schema'
import { formatRelative } from '@/lib/time'
import { Moment } from '../ui/moment'
import { AccountState } from './account-state'
import { connectionState, type ShownState, shownState } from './shown-state'

interface AccountNowProps {
  account: Account
  name: string
  now: Date
  timeZone: string
}

/** How an account stands, in sentences: whether the person may come in, and what their connection is worth. */
export function AccountNow({ account, name, now, timeZone }: AccountNowProps) {
  const t = useTranslations('accounts.panel')
  const state = shownState(account, now)
  const connection = connectionState(account, now)
  const { lastFailureAt, failureCode, nextAttemptAt } = account
  const isFailing = connection === 'degraded' || connection === 'unknown' || connection === 'refused'
  return (
    <section aria-label={t('now')} className="rounded-card border border-line bg-surface p-4">
      <AccountState state={state} />
      <p className="mt-2.5 text-14">
        <StateSentence state={state} account={account} name={name} now={now} />
      </p>
      {connection !== state && (
        <p className="mt-1.5 text-13 text-ink-2">
          <StateSentence state={connection} account={account} name={name} now={now} />
        </p>
      )}
      {isFailing && lastFailureAt && (
        <p className="mt-1.5 text-13 text-ink-2">
          {t.rich('failure', { when: () => <Moment instant={lastFailureAt} now={now} timeZone={timeZone} /> })}
          {failureCode !== null && ` · ${t('failureCode', { code: failureCode })}`}
        </p>
      )}
      {isFailing && nextAttemptAt && (
        <p className="mt-1.5 text-13 text-ink-2">
          {Date.parse(nextAttemptAt) <= now.getTime()
            ? t('nextAttemptDue')
            : t.rich('nextAttempt', { when: () => <Moment instant={nextAttemptAt} now={now} timeZone={timeZone} /> })}
        </p>
      )}
    </section>
  )
}

function StateSentence({ state, account, name, now }: Omit<AccountNowProps, 'timeZone'> & { state: ShownState }) {
  const t = useTranslations('accounts.panel.status')
  const locale = useLocale()
  const { consecutiveFailures: count, refreshExpiresAt } = account
  const when = refreshExpiresAt ? formatRelative(refreshExpiresAt, now, locale) : ''
  return t(state, { name, count, when })
}
