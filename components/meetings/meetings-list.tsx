'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { parseCode } from '@/lib/meetings/parse-code'
import { Banner } from '../ui/banner'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { LoadMore } from '../ui/load-more'
import { useHydrated } from '../ui/use-hydrated'
import { useTypedSearch } from '../ui/use-typed-search'
import { DayList } from './day-list'
import { rowKey } from './join-pages'
import { isNarrowed, type ListAddress, narrow, noListFilter, readListAddress, writeListAddress } from './list-address'
import { type ListColumn, listColumns } from './list-columns'
import { ListFilters } from './list-filters'
import { ListKeys } from './list-keys'
import { ListSkeleton } from './list-skeleton'
import { ListTools } from './list-tools'
import type { ListedMeeting } from './listed-meeting'
import type { MeetingRows } from './meeting-rows'
import { ProblemNotice } from './problem-notice'
import { RefreshNotice } from './refresh-notice'
import { RoomForNotice } from './room-for-notice'
import { RowContext } from './row-context'
import { rowOfListed } from './table-row'
import { useColumns } from './use-columns'
import type { ListFile } from './use-list-file'
import { useRowSelection } from './use-row-selection'
import { filtersOfList } from './view-address'

const AsOfNotice = lazily(() => import('./as-of-notice').then((module) => module.AsOfNotice))
const NoMeetings = lazily(() => import('./no-meetings').then((module) => module.NoMeetings), RoomForNotice)
const SelectionBar = lazily(() => import('./selection-bar').then((module) => module.SelectionBar))
const MeetingViewChange = lazily(() => import('./meeting-view-change').then((module) => module.MeetingViewChange))
const FoundElsewhere = lazily(() => import('./found-elsewhere').then((module) => module.FoundElsewhere))

export interface ListProps {
  slug: string
  address: ListAddress
  now: Date
  timeZone: string
  /** Columns that the person does not want to see. */
  hiddenColumns: readonly ListColumn[]
}

/** One of the lists with what narrows it: its own rows at once, then what the server finds besides. */
export function MeetingsList({ slug, address, now, timeZone, hiddenColumns, list }: ListProps & { list: MeetingRows }) {
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
  const isHydrated = useHydrated()
  const [typed, setTyped] = useTypedSearch(address.q, search)
  const narrowed = { ...address, q: useDeferredValue(typed.trim()) }
  const rows = meetings && narrow(meetings, narrowed, { now, timeZone })
  const isFiltered = isNarrowed(narrowed)
  const isWaiting = rows?.length === 0 && list.isProvisional
  const [columns, chooseColumns] = useColumns(slug, hiddenColumns)
  const selecting = useRowSelection(writeListAddress({ ...narrowed, saved: '' }), rows?.map(rowKey) ?? [])
  const { selection } = selecting
  const selected = (rows ?? []).filter((row) => selection?.has(rowKey(row)))
  const views = { slug, filters: filtersOfList(address), saved: address.saved }
  const fileOf = (read: () => Promise<ListedMeeting[]>): ListFile => ({
    columns: ['start', 'end', 'subject', ...listColumns.filter((column) => columns.includes(column)), 'status'],
    readRows: async () => (await read()).map((row) => rowOfListed(row, now)),
    now,
    timeZone,
  })
  const clear = () => {
    setTyped('')
    change(noListFilter)
  }
  return (
    <>
      {isHydrated ? (
        <ListFilters {...{ address, typed, timeZone, now }} onType={setTyped} onChange={change} onClear={clear}>
          <ListTools
            views={{ ...views, onSaved: (saved) => change({ saved }) }}
            columns={{ offered: listColumns, shown: columns, onChoose: chooseColumns }}
            file={fileOf(async () => narrow(await list.readAll(), narrowed, { now, timeZone }))}
            isEmpty={!rows?.length && !hasMore}
            isSelecting={selection !== undefined}
            onSelecting={selecting.choose}
          />
        </ListFilters>
      ) : (
        <div className="mb-4 h-9 max-sm:h-20 pointer-coarse:h-11 max-sm:pointer-coarse:h-22" />
      )}
      {address.saved !== '' && <MeetingViewChange {...views} />}
      {problem && meetings && <RefreshNotice {...{ slug, problem, updatedAt, timeZone, here }} onRetry={reload} />}
      {list.asOf && <AsOfNotice asOf={list.asOf} now={now} timeZone={timeZone} onRetry={reload} />}
      {(!rows || isWaiting) && !problem && <ListSkeleton onRetry={reload} />}
      {!rows && problem && (
        <Card>
          <ProblemNotice slug={slug} problem={problem} onRetry={reload} />
        </Card>
      )}
      {rows?.length === 0 && !hasMore && !problem && !isWaiting && (
        <NoMeetings slug={slug} view={address.view} isFiltered={isFiltered} onClear={clear} />
      )}
      {rows && rows.length > 0 && (
        <RowContext value={{ columns, ...(selection && { selection }) }}>
          <DayList slug={slug} meetings={rows} timeZone={timeZone} now={now} />
          <ListKeys onToggle={selecting.toggle} />
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
      {selection && (
        <SelectionBar
          {...{ slug, selection, now, timeZone }}
          meetings={selected}
          file={fileOf(async () => selected)}
          shown={rows?.length ?? 0}
          onClose={() => selecting.choose(false)}
        />
      )}
      {address.q !== '' && rows && <FoundElsewhere {...{ slug, address, now, timeZone }} shown={rows} />}
    </>
  )
}
