import {
  ArrowRightLeft,
  ChevronRight,
  IdCard,
  LogOut,
  Pause,
  Play,
  RotateCw,
  Unplug,
  UserRoundCheck,
  UserRoundCog,
  UserRoundX,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Account, AccountAction } from '@/lib/accounts/schema'
import { classNames } from '../ui/class-names'
import { Spinner } from '../ui/spinner'
import { useWritable } from '../ui/use-writable'
import { inOrder, isGrave } from './action-kinds'

interface PanelActionsProps {
  account: Account
  onAct: (account: Account, action: AccountAction) => void
  isRunning: (account: Account, action: string) => boolean
}

const looks: Record<AccountAction, ReactNode> = {
  approve: <UserRoundCheck />,
  reject: <UserRoundX />,
  resume: <Play />,
  refresh: <RotateCw />,
  link: <IdCard />,
  'change-role': <UserRoundCog />,
  'hand-over': <ArrowRightLeft />,
  'sign-out': <LogOut />,
  suspend: <Pause />,
  disconnect: <Unplug />,
}

/** What can be done to an account, each with what follows from it. */
export function PanelActions({ account, onAct, isRunning }: PanelActionsProps) {
  const t = useTranslations('accounts.actions')
  const { disabledReason: offline } = useWritable()
  const actions = inOrder(account.actions)
  return (
    <section aria-label={t('title')}>
      <h3 className="mb-2 font-semibold text-14">{t('title')}</h3>
      {actions.length === 0 && <p className="text-13 text-ink-2">{t('none')}</p>}
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface empty:hidden">
        {actions.map((action) => (
          <li key={action}>
            <button
              type="button"
              aria-busy={isRunning(account, action) || undefined}
              aria-disabled={offline !== undefined || undefined}
              onClick={() => !offline && !isRunning(account, action) && onAct(account, action)}
              className="flex w-full items-start gap-3 px-4 py-3 text-left transition-colors -outline-offset-2 hover:bg-hover active:bg-pressed [&_svg]:size-4 [&_svg]:shrink-0"
            >
              <span
                aria-hidden="true"
                className={classNames('mt-0.5', isGrave(action) ? 'text-danger-ink' : 'text-accent-ink')}
              >
                {isRunning(account, action) ? <Spinner /> : looks[action]}
              </span>
              <span className="min-w-0 flex-1">
                <span className={classNames('block font-medium text-13', isGrave(action) && 'text-danger-ink')}>
                  {t(`${action}.label`)}
                </span>
                <span className="block text-12 text-ink-2">{offline ?? t(`${action}.effect`)}</span>
              </span>
              <ChevronRight aria-hidden="true" className="mt-2.5 text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
