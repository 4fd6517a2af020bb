import { useLocale, useTranslations } from 'next-intl'
import type { Account } from '@/lib/accounts/schema'
import { formatRelative } from '@/lib/time'
import type { ShownState } from './shown-state'

interface AccountReasonProps {
  account: Account
  state: ShownState
  now: Date
}

/** Why an account stands as it does, in a short sentence under its state. */
export function AccountReason({ account, state, now }: AccountReasonProps) {
  const t = useTranslations('accounts.why')
  const locale = useLocale()
  const { consecutiveFailures, refreshExpiresAt, endedAt, decision } = account
  const told = (instant: string | null) => (instant ? formatRelative(instant, now, locale) : '')
  switch (state) {
    case 'expiring':
      return t('expiring', { when: told(refreshExpiresAt) })
    case 'degraded':
      return t('degraded', { count: consecutiveFailures })
    case 'leftByPerson':
    case 'leftByAdmin':
    case 'leftAtTencent':
      return t(state, { when: told(endedAt) })
    case 'pending':
      return null
    case 'suspended':
    case 'rejected': {
      if (!decision) return null
      const when = told(decision.at)
      const who = decision.byName ? t('decidedBy', { name: decision.byName, when }) : t('decided', { when })
      return decision.reason ? `${who} · ${t('reason', { reason: decision.reason })}` : who
    }
    default:
      return t(state)
  }
}
