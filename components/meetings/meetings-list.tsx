'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { parseCode } from '@/lib/meetings/parse-code'
import { useSelection } from '../bulk/use-selection'
import { Banner } from '../ui/banner'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { LoadMore } from '../ui/load-more'
import { useTypedSearch } from '../ui/use-typed-search'
import { AsOfNotice } from './as-of-notice'
import { DayList } from './day-list'
import { rowKey } from './join-pages'
import { isNarrowed, type ListAddress, narrow, noListFilter, readListAddress, writeListAddress } from './list-address'
import { useColumns } from './list-columns'
import { ListSkeleton } from './list-skeleton'
import type { MeetingRows } from './meeting-rows'
import { NoMeetings } from './no-meetings'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { RowContext } from './row-context'

const ListFilters = lazily(
  () => import('./list-filters').then((module) => module.ListFilters),
  () => <div className="mb-4 h-9 pointer-coarse:h-11" />,
)
const ListTools = lazily(() => import('./list-tools').then((module) => module.ListTools))
const ListKeys = lazily(() => import('./list-keys').then((module) => module.ListKeys))
const SelectionBar = lazily(() => import('./selection-bar').then((module) => module.SelectionBar))
const FoundElsewhere = lazily(() => import('./found-elsewhere').then((module) => module.FoundElsewhere))

export interface ListProps {
  slug: string
  address: ListAddress
  now: Date
  timeZone: string
}

/** One of the lists with what narrows it: its own rows at once, then what the server finds besides. */
export function MeetingsList({ slug, address, now, timeZone, list }: ListProps & { list: MeetingRows }) {
  const t = useTranslations('list')
  const here = usePathname()
  const router = useRouter()
  const { meetings, problem, updatedAt, hasMore, reload } = list
  const change = (changed: Partial<ListAddress>) => {
    // The address as it is, not as it was rendered: two changes may follow each other faster.
    const current = readListAddress(new URLSearchParams(window.location.search))
    window.history.replaceState(null, '', `${here}${writeListAddress({ ...current, ...changed })}`)
  }
  const search = (q: string) => {
    const code = parseCode(q)
    // Of a pasted invitation only the code goes into the address: the rest may hold a passcode.
    if (code) router.push(`${here}?${new URLSearchParams({ q: code })}`)
    else change({ q })
  }
  const [typed, setTyped] = useTypedSearch(address.q, search)
  const narrowed = { ...address, q: useDeferredValue(typed.trim()) }
  const rows = meetings && narrow(meetings, narrowed, { now, timeZone })
  const isFiltered = isNarrowed(narrowed)
  const columns = useColumns()
  const [isSelecting, setSelecting] = useState(false)
  const selection = useSelection(writeListAddress(narrowed), rows?.map(rowKey) ?? [])
  const selected = isSelecting ? (rows ?? []).filter((row) => selection.has(rowKey(row))) : []
  const chooseRows = (on: boolean) => {
    setSelecting(on)
    if (!on) selection.clear()
  }
  const clear = () => {
    setTyped('')
    change(noListFilter)
  }
  return (
    <>
      <ListFilters {...{ address, typed, timeZone, now }} onType={setTyped} onChange={change} onClear={clear}>
        <ListTools {...{ isSelecting, now, timeZone }} rows={rows ?? []} onSelecting={chooseRows} />
      </ListFilters>
      {problem && meetings && <RefreshNotice {...{ slug, problem, updatedAt, timeZone, here }} onRetry={reload} />}
      {list.asOf && <AsOfNotice asOf={list.asOf} now={now} timeZone={timeZone} onRetry={reload} />}
      {!rows && !problem && <ListSkeleton onRetry={reload} />}
      {!rows && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={reload} />
        </Card>
      )}
      {rows?.length === 0 && !hasMore && !problem && (
        <NoMeetings slug={slug} view={address.view} isFiltered={isFiltered} onClear={clear} />
      )}
      {rows && rows.length > 0 && (
        <RowContext value={{ columns, ...(isSelecting ? { selection } : {}) }}>
          <DayList slug={slug} meetings={rows} timeZone={timeZone} now={now} />
          <ListKeys
            onToggle={(key) => {
              setSelecting(true)
              selection.toggle(key, false)
            }}
          />
        </RowContext>
      )}
      {rows && (
        <LoadMore
          more={hasMore}
          loading={list.isLoadingMore}
          onLoad={list.loadMore}
          summary={rows.length > 0 ? t(isFiltered ? 'matching' : 'shown', { count: rows.length }) : undefined}
        />
      )}
      {list.isCut && <Banner tone="info" title={t(list.asOf ? 'cutCopies' : 'cut')} className="mt-2" />}
      {isSelecting && (
        <SelectionBar
          {...{ slug, selection, now, timeZone }}
          meetings={selected}
          shown={rows?.length ?? 0}
          onClose={() => chooseRows(false)}
        />
      )}
      {address.q !== '' && rows && <FoundElsewhere {...{ slug, address, now, timeZone }} shown={rows} />}
    </>
  )
}
