'use client'

import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Account, AccountAction } from '@/lib/accounts/schema'
import { Button } from '../ui/button'
import { iconButtonClasses } from '../ui/button-style'
import { classNames } from '../ui/class-names'
import { DropdownMenu, type MenuItem } from '../ui/dropdown-menu'
import { inOrder, isGrave } from './action-kinds'
import { useAccountName } from './use-account-name'

interface RowActionsProps {
  account: Account
  /** Begins an action: at once, or by asking first. */
  onAct: (account: Account, action: AccountAction) => void
  isRunning: (account: Account, action: string) => boolean
}

/** What stands in the row itself: the decision that somebody waits for. */
const inRow: readonly AccountAction[] = ['approve', 'reject', 'resume']

/** What can be done to an account, within its row. */
export function RowActions({ account, onAct, isRunning }: RowActionsProps) {
  const t = useTranslations('accounts')
  const name = useAccountName()(account)
  const shown = inRow.filter((action) => account.actions.includes(action))
  const entries: MenuItem[] = inOrder(account.actions)
    .filter((action) => !inRow.includes(action))
    .map((action) => ({
      label: t(`actions.${action}.label`),
      danger: isGrave(action),
      onSelect: () => onAct(account, action),
    }))
  return (
    <div
      className={classNames(
        'flex items-center justify-end gap-1.5 max-sm:w-full max-sm:[&>button]:flex-1 sm:relative sm:z-10',
        shown.length > 0 && 'max-sm:pt-2',
      )}
    >
      {shown.map((action) => (
        <Button
          key={action}
          writes
          variant={action === 'reject' ? 'ghost' : 'secondary'}
          loading={isRunning(account, action)}
          onClick={() => onAct(account, action)}
          aria-label={`${t(`actions.${action}.label`)} ${name}`}
          className="z-10"
        >
          {t(`actions.${action}.label`)}
        </Button>
      ))}
      {entries.length > 0 && (
        <span className="z-10 max-sm:absolute max-sm:top-3 max-sm:right-2">
          <DropdownMenu
            name={t('more', { name })}
            entries={entries}
            align="end"
            className={iconButtonClasses('ghost', 'medium')}
          >
            <Ellipsis aria-hidden="true" />
          </DropdownMenu>
        </span>
      )}
    </div>
  )
}
