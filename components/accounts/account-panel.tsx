'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import type { Account, AccountAction, AccountWithStory } from '@/lib/accounts/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorState } from '../ui/error-state'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { AccountFacts } from './account-facts'
import { AccountNow } from './account-now'
import { AccountStory } from './account-story'
import { ErasePerson } from './erase-person'
import { PanelActions } from './panel-actions'
import { accountDoor } from './use-account-actions'
import { useAccountName } from './use-account-name'
import { useAccountProblem } from './use-account-problem'

const EVERY = 30_000

interface AccountPanelProps {
  slug: string
  tenantName: string
  id: string
  now: Date
  timeZone: string
  /** An owner may erase others. */
  mayErase: boolean
  onErased: () => void
  onClose: () => void
  onAct: (account: Account, action: AccountAction) => void
  isRunning: (account: Account, action: string) => boolean
}

/** One account beside its list: how it stands, what can be done, the facts, and how it came to this. */
export function AccountPanel(props: AccountPanelProps) {
  const { slug, tenantName, id, now, timeZone, mayErase, onErased, onClose, onAct, isRunning } = props
  const t = useTranslations('accounts')
  const common = useTranslations('common')
  const nameOf = useAccountName()
  const wordsOf = useAccountProblem(tenantName)
  const { data, error, mutate } = useSWR<AccountWithStory, unknown>(accountDoor(slug, id), fetchJson, {
    ...readOptions,
    refreshInterval: EVERY,
  })
  const problem = error === undefined || data ? undefined : asProblem(error)
  const name = data ? nameOf(data) : ''
  return (
    <Dialog
      open
      onOpenChange={onClose}
      place="side"
      title={data ? (data.name ?? name) : problem ? wordsOf(problem, name).title : t('panel.loading')}
      description={data && `${t('role', { role: data.role })}${data.isYou ? ` · ${t('you')}` : ''}`}
    >
      {!data && !problem && <PanelSkeleton />}
      {problem && (
        <ErrorState
          title={wordsOf(problem, name).title}
          text={wordsOf(problem, name).hint}
          traceId={problem.requestId}
          action={problem.code !== 'not_found' && <Button onClick={() => void mutate()}>{common('retry')}</Button>}
        />
      )}
      {data && (
        <div className="flex flex-col gap-7">
          <AccountNow account={data} name={name} now={now} timeZone={timeZone} />
          <PanelActions account={data} onAct={onAct} isRunning={isRunning} />
          <AccountFacts account={data} now={now} timeZone={timeZone} />
          <AccountStory account={data} name={name} now={now} timeZone={timeZone} />
          {mayErase && !data.isYou && <ErasePerson {...{ slug, tenantName, name, onErased }} account={data} />}
        </div>
      )}
    </Dialog>
  )
}

function PanelSkeleton() {
  const t = useTranslations('accounts.panel')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
      <Skeleton className="h-20 rounded-card" />
      <Skeleton className="h-32 rounded-card" />
      <Skeleton className="h-4 w-3/4" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-4 w-2/3" />
    </SkeletonGroup>
  )
}
