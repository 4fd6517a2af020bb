import { useLocale, useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { LoadMore } from '../ui/load-more'
import { EndedDays } from './ended-days'
import { endedKey } from './ended-entries'
import { askedFor, type EndedFilter, writeFilter } from './ended-filter'
import { EndedFilters } from './ended-filters'
import type { ListColumn } from './list-columns'
import { RowContext } from './row-context'
import { useColumns } from './use-columns'
import { endedColumns, useEndedFile } from './use-ended-file'
import type { useEndedMeetings } from './use-ended-meetings'
import { useRowSelection } from './use-row-selection'
import { filtersOfEnded } from './view-address'

const ListTools = lazily(() => import('./list-tools').then((module) => module.ListTools))
const ListKeys = lazily(() => import('./list-keys').then((module) => module.ListKeys))
const EndedSelection = lazily(() => import('./ended-selection').then((module) => module.EndedSelection))
const MeetingViewChange = lazily(() => import('./meeting-view-change').then((module) => module.MeetingViewChange))

interface EndedListProps {
  slug: string
  list: ReturnType<typeof useEndedMeetings>
  filter: EndedFilter
  onChange: (filter: EndedFilter) => void
  hiddenColumns: readonly ListColumn[]
  today: string
  now: Date
  timeZone: string
  /** What stands where there are no rows, or over them. */
  children: React.ReactNode
}

/** The rows of what is over with what narrows them and what can be done with them. */
export function EndedList(props: EndedListProps) {
  const { slug, list, filter, onChange, hiddenColumns, today, now, timeZone, children } = props
  const t = useTranslations('ended')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { entries, hasMore, isPaused, isLoadingMore, loadMore } = list
  const meetings = (entries ?? []).filter((entry) => entry.kind === 'meeting')
  const count = meetings.length
  const { saved = '', ...narrowing } = filter
  const views = { slug, filters: filtersOfEnded(filter), saved }
  const [columns, chooseColumns] = useColumns(slug, hiddenColumns)
  const keys = meetings.map(({ meeting }) => endedKey(meeting))
  const selecting = useRowSelection(writeFilter(narrowing), keys)
  const { selection } = selecting
  const selected = meetings.filter(({ meeting }) => selection?.has(endedKey(meeting)))
  const fileOf = useEndedFile(columns, now, timeZone)
  const fileDoor = (format: string) => {
    const asked = { ...askedFor(filter, today, timeZone), lang: locale, zone: timeZone }
    return `/api/t/${slug}/ended-meetings/file?${new URLSearchParams({ format, ...asked })}`
  }
  return (
    <>
      <EndedFilters filter={filter} today={today} onChange={onChange}>
        <ListTools
          views={{ ...views, onSaved: (id) => onChange({ ...filter, saved: id }) }}
          columns={{ offered: endedColumns, shown: columns, onChoose: chooseColumns }}
          file={{ ...fileOf(list.readAll), doorOf: fileDoor }}
          isEmpty={count === 0 && !hasMore}
          isSelecting={selection !== undefined}
          onSelecting={selecting.choose}
        />
      </EndedFilters>
      {saved !== '' && <MeetingViewChange {...views} />}
      {children}
      {entries && entries.length > 0 && (
        <RowContext value={{ columns, ...(selection && { selection }) }}>
          <EndedDays {...{ slug, entries, timeZone, now }} filling={list.filling} onFill={list.fill} />
          <ListKeys onToggle={selecting.toggle} />
        </RowContext>
      )}
      {entries && (
        <LoadMore
          more={hasMore && !isPaused}
          loading={isLoadingMore}
          onLoad={loadMore}
          summary={count > 0 ? t(hasMore ? 'shownSoFar' : 'shown', { count }) : undefined}
        />
      )}
      {hasMore && isPaused && (
        <div className="-mt-2 flex justify-center">
          <Button variant="ghost" loading={isLoadingMore} onClick={loadMore}>
            {ui('loadMore')}
          </Button>
        </div>
      )}
      {selection && (
        <EndedSelection
          {...{ selection }}
          file={fileOf(async () => selected)}
          count={selected.length}
          shown={count}
          onClose={() => selecting.choose(false)}
        />
      )}
    </>
  )
}
