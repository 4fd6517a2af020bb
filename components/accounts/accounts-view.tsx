'use client'

import { CircleCheck, Inbox, SearchX, UserRoundPlus, UsersRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Account, AccountAction, AccountView } from '@/lib/accounts/schema'
import type { Selection } from '../bulk/use-selection'
import { ProblemNotice } from '../meetings/problem-notice'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { classNames } from '../ui/class-names'
import { EmptyState } from '../ui/empty-state'
import { LoadMore } from '../ui/load-more'
import { type AccountsAddress, isFiltered } from './accounts-address'
import { AccountsSkeleton } from './accounts-skeleton'
import { AccountsTable } from './accounts-table'
import type { useAccounts } from './use-accounts'

interface AccountsViewProps {
  slug: string
  tenantName: string
  address: AccountsAddress
  list: ReturnType<typeof useAccounts>
  now: Date
  timeZone: string
  hrefOf: (id: string) => string
  onOpen: (id: string) => void
  onClear: () => void
  onAct: (account: Account, action: AccountAction) => void
  isRunning: (account: Account, action: string) => boolean
  selection: Selection
}

/** One view of the accounts, whatever there is to show of it. */
export function AccountsView({ slug, tenantName, address, list, onClear, ...table }: AccountsViewProps) {
  const t = useTranslations('accounts')
  const { accounts, problem, reload } = list
  if (!accounts) {
    if (!problem) return <AccountsSkeleton />
    return (
      <Card>
        <ProblemNotice slug={slug} problem={problem} onRetry={() => void reload()} />
      </Card>
    )
  }
  if (accounts.length === 0 && !list.hasMore) {
    return <Nothing {...{ slug, tenantName, onClear }} view={address.view} isFiltered={isFiltered(address)} />
  }
  return (
    <div aria-busy={list.isBehind} className={classNames(list.isBehind && 'opacity-60 transition-opacity')}>
      <Card flush>
        <AccountsTable view={address.view} accounts={accounts} {...table} />
      </Card>
      <LoadMore
        more={list.hasMore}
        loading={list.isLoadingMore}
        onLoad={list.loadMore}
        summary={t('shown', { count: accounts.length })}
      />
    </div>
  )
}

const icons: Record<AccountView, ReactNode> = {
  active: <UsersRound />,
  attention: <CircleCheck />,
  pending: <Inbox />,
  suspended: <UsersRound />,
}

interface NothingProps {
  slug: string
  tenantName: string
  view: AccountView
  isFiltered: boolean
  onClear: () => void
}

function Nothing({ slug, tenantName, view, isFiltered, onClear }: NothingProps) {
  const t = useTranslations('accounts')
  if (isFiltered) {
    return (
      <Card>
        <EmptyState
          icon={<SearchX />}
          title={t('empty.filtered')}
          text={t('empty.filteredHint')}
          actions={<Button onClick={onClear}>{t('filters.clear')}</Button>}
        />
      </Card>
    )
  }
  return (
    <Card>
      <EmptyState
        icon={icons[view]}
        title={t(`empty.${view}`)}
        text={t(`empty.${view}Hint`, { tenant: tenantName })}
        actions={
          view === 'active' && (
            <ButtonLink href={`/t/${slug}/admin/invitations`}>
              <UserRoundPlus aria-hidden="true" />
              {t('invite')}
            </ButtonLink>
          )
        }
      />
    </Card>
  )
}
