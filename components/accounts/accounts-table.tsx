import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Account, AccountAction, AccountView } from '@/lib/accounts/schema'
import { SelectBox } from '../bulk/select-box'
import type { Selection } from '../bulk/use-selection'
import { type Column, DataTable } from '../ui/data-table'
import { Moment } from '../ui/moment'
import { AccountReason } from './account-reason'
import { AccountState } from './account-state'
import { PersonCell } from './person-cell'
import { RowActions } from './row-actions'
import { shownState } from './shown-state'
import { useAccountName } from './use-account-name'

interface AccountsTableProps {
  view: AccountView
  accounts: readonly Account[]
  now: Date
  timeZone: string
  hrefOf: (id: string) => string
  onOpen: (id: string) => void
  onAct: (account: Account, action: AccountAction) => void
  isRunning: (account: Account, action: string) => boolean
  selection: Selection
}

type Key = 'role' | 'lastUsed' | 'authorized' | 'validUntil' | 'nextAttempt'

/** What is told of an account in each view besides who it is and how it stands. */
const told: Record<AccountView, readonly Key[]> = {
  active: ['role', 'lastUsed', 'authorized', 'validUntil'],
  attention: ['role', 'lastUsed', 'nextAttempt', 'validUntil'],
  pending: [],
  suspended: ['role', 'lastUsed'],
}

/** A view of the accounts; on a phone each is a card with who, how and what to do. */
export function AccountsTable(props: AccountsTableProps) {
  const { view, accounts, now, timeZone, hrefOf, onOpen, selection, ...actions } = props
  const t = useTranslations('accounts')
  const moment = (instant: string | null, none: string) =>
    instant ? (
      <span className="relative z-10">
        <Moment instant={instant} now={now} timeZone={timeZone} />
      </span>
    ) : (
      <span className="text-ink-3">{none}</span>
    )
  const cells: Record<Key, Column<Account>['cell']> = {
    role: ({ role }) => t('role', { role }),
    lastUsed: ({ lastUsedAt }) => moment(lastUsedAt, t('neverUsed')),
    authorized: ({ authorizedAt }) => moment(authorizedAt, t('noExpiry')),
    validUntil: ({ refreshExpiresAt }) => moment(refreshExpiresAt, t('noExpiry')),
    nextAttempt: ({ nextAttemptAt }) =>
      nextAttemptAt && Date.parse(nextAttemptAt) <= now.getTime() ? t('due') : moment(nextAttemptAt, t('noExpiry')),
  }
  const columns: Column<Account>[] = [
    useSelectColumn(selection, accounts),
    {
      key: 'person',
      header: t('columns.person'),
      primary: true,
      cellClassName: 'max-sm:pr-24',
      cell: (account) => <PersonCell account={account} href={hrefOf(account.id)} onOpen={() => onOpen(account.id)} />,
    },
    {
      key: 'state',
      header: t(view === 'pending' ? 'columns.requested' : 'columns.state'),
      bare: true,
      className: view === 'active' || view === 'attention' ? 'w-[27%]' : 'w-[38%]',
      cell: (account) => <StateCell account={account} now={now} timeZone={timeZone} />,
    },
    ...told[view].map(
      (key): Column<Account> => ({
        key,
        header: t(`columns.${key}`),
        cell: cells[key],
        from: fromOf[key],
        className: key === 'role' ? 'w-20' : 'w-28',
      }),
    ),
    {
      key: 'actions',
      header: t('columns.actions'),
      bare: true,
      align: 'end',
      className: view === 'active' || view === 'attention' ? 'w-24' : 'w-48',
      cellClassName: 'max-sm:contents',
      cell: (account) => <RowActions account={account} {...actions} />,
    },
  ]
  return <DataTable fixed caption={t(`views.${view}`)} columns={columns} rows={accounts} rowKey={({ id }) => id} />
}

/** The boxes that select rows; on a phone each stands in the corner of its card. */
function useSelectColumn(selection: Selection, accounts: readonly Account[]): Column<Account> {
  const t = useTranslations('bulk')
  const nameOf = useAccountName()
  const isPage = accounts.every(({ id }) => selection.has(id))
  return {
    key: 'select',
    header: t('select'),
    headerCell: (
      <>
        <span className="sm:hidden">{t('select')}</span>
        <SelectBox
          name={t('selectShown')}
          checked={isPage}
          onToggle={() => selection.setShown(!isPage)}
          className="max-sm:hidden"
        />
      </>
    ),
    bare: true,
    className: 'w-11',
    cellClassName: 'max-sm:absolute max-sm:top-2.5 max-sm:right-15 max-sm:z-10',
    cell: (account) => (
      <SelectBox
        name={t('selectOne', { name: nameOf(account) })}
        checked={selection.has(account.id)}
        onToggle={(range) => selection.toggle(account.id, range)}
      />
    ),
  }
}

/** A card tells the times in its panel only; a tablet has no room for all of them. */
const fromOf: Record<Key, 'sm' | 'lg'> = {
  role: 'sm',
  lastUsed: 'lg',
  validUntil: 'sm',
  authorized: 'lg',
  nextAttempt: 'lg',
}

/** What is simply fine is said quietly: a coloured mark on every row would mark none. */
function StateCell({ account, now, timeZone }: { account: Account; now: Date; timeZone: string }) {
  const t = useTranslations('accounts')
  const state = shownState(account, now)
  if (state === 'pending') {
    return (
      <p className="relative z-10 w-fit text-ink-2">
        {t.rich('why.pending', {
          when: () => <Moment instant={account.requestedAt} now={now} timeZone={timeZone} />,
        })}
      </p>
    )
  }
  if (state === 'fine') {
    return (
      <p className="flex items-center gap-1.5 text-ink-2">
        <Check aria-hidden="true" className="size-3.5 shrink-0 text-fine" />
        {t('state.fine')}
        <span className="text-12 text-ink-3 sm:hidden">· {t('role', { role: account.role })}</span>
      </p>
    )
  }
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <AccountState state={state} />
      <p className="text-12 text-ink-3">
        <AccountReason account={account} state={state} now={now} />
      </p>
    </div>
  )
}
