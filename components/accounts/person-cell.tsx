import { useTranslations } from 'next-intl'
import type { MouseEvent } from 'react'
import type { Account } from '@/lib/accounts/schema'
import { Avatar } from '../ui/avatar'
import { useAccountName } from './use-account-name'

interface PersonCellProps {
  account: Account
  /** The page's address with this account open. */
  href: string
  onOpen: () => void
}

/** Whose account a row is. The name opens it and covers the row, so that a press anywhere does. */
export function PersonCell({ account, href, onOpen }: PersonCellProps) {
  const t = useTranslations('accounts')
  const called = useAccountName()(account)
  // The end of the open_id stands below.
  const name = account.name ?? account.userid ?? t('nameless')
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onOpen()
  }
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-2">
          <a
            id={rowId(account.id)}
            href={href}
            onClick={open}
            title={name}
            aria-label={called}
            className="truncate font-medium text-14 text-ink after:absolute after:inset-0 sm:text-13"
          >
            {name}
          </a>
          {account.isYou && (
            <span className="shrink-0 rounded-tag bg-accent-soft px-1.5 font-medium text-12 text-accent-ink">
              {t('you')}
            </span>
          )}
        </p>
        <p className="truncate text-12 text-ink-3">
          <span className="font-mono">{account.openIdMasked}</span>
          {account.userid && account.userid !== name && ` · ${account.userid}`}
        </p>
      </div>
    </div>
  )
}

/** The element of a row that takes the focus. */
export const rowId = (id: string): string => `account-${id}`
