import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type AttendanceView, attendanceSubsets, type ListedPerson, usualView } from '@/lib/attendance/arrange-people'
import type { Attendance } from '@/lib/attendance/schema'
import type { Display } from '@/lib/time'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { SearchBox } from '../ui/search-box'
import { SegmentedControl } from '../ui/segmented-control'
import { useTypedSearch } from '../ui/use-typed-search'
import { PeopleTable } from './people-table'

/** Rows that are shown at first. */
const SHOWN = 100

interface PeopleCardProps {
  data: Attendance
  view: AttendanceView
  shown: readonly ListedPerson[]
  display: Display
  onView: (view: AttendanceView) => void
}

/** Everybody who was there, once each, narrowed and ordered as one wants. On paper it has all rows. */
export function PeopleCard({ data, view, shown, display, onView }: PeopleCardProps) {
  const t = useTranslations('attendance')
  const [isWhole, setWhole] = useState(false)
  const search = useCallback((q: string) => onView({ ...view, q }), [onView, view])
  const [typed, setTyped] = useTypedSearch(view.q, search)
  useEffect(() => {
    // The browser prints what is there when the event is over.
    const showAll = () => flushSync(() => setWhole(true))
    window.addEventListener('beforeprint', showAll)
    return () => window.removeEventListener('beforeprint', showAll)
  }, [])
  const rows = isWhole ? shown : shown.slice(0, SHOWN)
  return (
    <Card
      flush
      title={t('people')}
      description={<span role="status">{t('shown', { count: shown.length })}</span>}
      className="print:border-0"
      actions={
        data.people.length > 0 && (
          <div className="flex min-w-0 flex-wrap items-center gap-2 print:hidden">
            <SegmentedControl
              name={t('only')}
              value={view.only}
              options={attendanceSubsets.map((subset) => ({ value: subset, label: t(`subsets.${subset}`) }))}
              onChange={(only) => onView({ ...view, only })}
            />
            <SearchBox label={t('search')} value={typed} onType={setTyped} maxLength={100} className="w-full sm:w-48" />
          </div>
        )
      }
    >
      {shown.length === 0 ? (
        <div className="flex flex-wrap items-center gap-3 px-4 py-6 text-13 text-ink-2 sm:px-5">
          {data.people.length > 0 ? t('noMatch') : t(data.isRunning ? 'noneYet' : 'none')}
          {data.people.length > 0 && (
            <Button size="small" onClick={() => onView({ ...view, q: usualView.q, only: usualView.only })}>
              {t('clear')}
            </Button>
          )}
        </div>
      ) : (
        <PeopleTable
          {...{ rows, display, isRunning: data.isRunning, view }}
          onSort={(sort, order) => onView({ ...view, sort, order })}
        />
      )}
      {rows.length < shown.length && (
        <div className="px-2 py-1.5">
          <Button variant="ghost" size="small" onClick={() => setWhole(true)}>
            {t('showAll', { count: shown.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}
