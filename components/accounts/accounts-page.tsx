'use client'

import { Download, UserRoundPlus } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { COUNT_MAX } from '@/lib/accounts/limits'
import type { Account, AccountAction } from '@/lib/accounts/schema'
import { useSelection } from '../bulk/use-selection'
import { RefreshNotice } from '../meetings/refresh-notice'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { ButtonLink } from '../ui/button-link'
import { lazily } from '../ui/lazily'
import { PageHeader } from '../ui/page-header'
import { TabLinks } from '../ui/tab-links'
import { AccountFilters } from './account-filters'
import { AccountViews } from './account-views'
import {
  type AccountsAddress,
  fileDoor,
  filtersOf,
  noFilter,
  readAddress,
  views,
  writeAddress,
} from './accounts-address'
import { AccountsView } from './accounts-view'
import { type AskedAction, needsWord } from './action-kinds'
import { BulkReview } from './bulk-review'
import { rowId } from './person-cell'
import { useAccountActions } from './use-account-actions'
import { useAccounts } from './use-accounts'

const AccountPanel = lazily(() => import('./account-panel').then((module) => module.AccountPanel))
const ActionDialog = lazily(() => import('./action-dialog').then((module) => module.ActionDialog))

interface AccountsPageProps {
  slug: string
  tenantName: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** An owner looks. */
  mayErase: boolean
}

/** The admin review: who is connected, who waits, who needs attention, and what can be done about it. */
export function AccountsPage({ slug, tenantName, tenantZone, renderedAt, mayErase }: AccountsPageProps) {
  const t = useTranslations('accounts')
  const locale = useLocale()
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const { address, hrefOf, change } = useAccountsAddress()
  const list = useAccounts(slug, address)
  const actions = useAccountActions(slug, tenantName, list)
  const listName = new URLSearchParams(filtersOf(address)).toString()
  const selection = useSelection(listName, list.accounts?.map(({ id }) => id) ?? [])
  const [asked, setAsked] = useState<{ account: Account; action: AskedAction }>()

  const countWord = (count: number) =>
    count > COUNT_MAX ? t('manyAccounts', { count: COUNT_MAX }) : count.toLocaleString(locale)
  const act = (account: Account, action: AccountAction) => {
    if (needsWord(action)) return setAsked({ account, action })
    const next = neighbourOf(list.accounts ?? [], account.id)
    void actions.run(account, { action })
    focusSoon(next)
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { tenant: tenantName })}
        actions={
          <>
            <ButtonLink plain href={fileDoor(slug, address, locale)} download>
              <Download aria-hidden="true" />
              {t('export')}
            </ButtonLink>
            <ButtonLink href={`/t/${slug}/admin/invitations`}>
              <UserRoundPlus aria-hidden="true" />
              {t('invite')}
            </ButtonLink>
          </>
        }
      />
      <TabLinks
        name={t('views.name')}
        tabs={views.map((view) => ({
          href: hrefOf({ view, status: '', ends: '', account: '' }) || '?',
          label: t(`views.${view}`),
          count: list.counts && countWord(list.counts[view]),
          active: view === address.view,
        }))}
      />
      <div className="mt-4">
        <AccountFilters address={address} onChange={(changed) => change(changed, 'replace')}>
          <AccountViews slug={slug} address={address} />
        </AccountFilters>
        {list.problem && list.accounts && (
          <RefreshNotice
            {...{ slug, timeZone }}
            problem={list.problem}
            updatedAt={list.updatedAt}
            here={`/t/${slug}/admin/accounts`}
            onRetry={() => void list.reload()}
          />
        )}
        <AccountsView
          {...{ slug, tenantName, address, list, now, timeZone }}
          hrefOf={(account) => hrefOf({ account })}
          onOpen={(account) => change({ account }, 'push')}
          onClear={() => change(noFilter, 'replace')}
          onAct={act}
          isRunning={actions.isRunning}
          selection={selection}
        />
        <BulkReview
          {...{ slug, tenantName, address, selection }}
          onOpen={(bulk) => change({ bulk }, 'push')}
          onClose={() => change({ bulk: '' }, 'replace')}
          onProgress={() => void list.reload()}
        />
      </div>
      {address.account !== '' && (
        <AccountPanel
          key={address.account}
          {...{ slug, tenantName, now, timeZone, mayErase }}
          id={address.account}
          onErased={() => {
            change({ account: '' }, 'replace')
            void list.reload()
          }}
          onClose={() => change({ account: '' }, 'replace')}
          onAct={act}
          isRunning={actions.isRunning}
        />
      )}
      {asked && (
        <ActionDialog
          {...asked}
          tenantName={tenantName}
          onSend={(request) => {
            const next = neighbourOf(list.accounts ?? [], asked.account.id)
            const done = actions.run(asked.account, request)
            if (request.action === 'reject' || request.action === 'suspend') focusSoon(next)
            return done
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

/** The page's address and how to move in it: opening an account can be gone back from, a filter is not a step. */
function useAccountsAddress() {
  const pathname = usePathname()
  const address = readAddress(useSearchParams())
  const hrefOf = (changed: Partial<AccountsAddress>) => writeAddress({ ...address, ...changed })
  const change = (changed: Partial<AccountsAddress>, step: 'push' | 'replace') => {
    const target = pathname + hrefOf(changed)
    if (step === 'push') window.history.pushState(null, '', target)
    else window.history.replaceState(null, '', target)
  }
  return { address, hrefOf, change }
}

/** The account that the focus goes to when this one leaves the list. */
function neighbourOf(accounts: readonly Account[], id: string): string | undefined {
  const index = accounts.findIndex((account) => account.id === id)
  return (accounts[index + 1] ?? accounts[index - 1])?.id
}

/** Once the row that had the focus is gone, the focus goes on to the next one, or to the page. */
function focusSoon(id: string | undefined): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const page = document.getElementById('content')
      // A dialog whose opener went with the row has given the focus to the page.
      if (document.activeElement !== document.body && document.activeElement !== page) return
      const row = id === undefined ? null : document.getElementById(rowId(id))
      const target = row ?? page
      target?.focus()
    }),
  )
}
