import { ArrowDown, ArrowUp, ChevronRight, Clock, LogOut, Timer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import type { AttendanceView, ListedPerson } from '@/lib/attendance/arrange-people'
import { deviceOf } from '@/lib/meetings/device-of'
import { type Display, formatDuration } from '@/lib/time'
import { ClockTime } from '../meetings/clock-time'
import { Badge } from '../ui/badge'
import { classNames } from '../ui/class-names'

type Sort = AttendanceView['sort']

interface PeopleTableProps {
  rows: readonly ListedPerson[]
  display: Display
  isRunning: boolean
  view: AttendanceView
  onSort: (sort: Sort, order: AttendanceView['order']) => void
}

const columns: { sort: Sort; className?: string }[] = [
  { sort: 'name' },
  { sort: 'role', className: 'max-lg:hidden print:table-cell' },
  { sort: 'joined', className: 'max-sm:hidden' },
  { sort: 'left', className: 'max-sm:hidden' },
  { sort: 'minutes', className: 'text-right' },
  { sort: 'share', className: 'text-right' },
]
/** Columns in which the most stands first at the first press. */
const fromMost = new Set<Sort>(['minutes', 'share'])

/** The people as a table that can be ordered by its heads; each opens to their stays. */
export function PeopleTable({ rows, display, isRunning, view, onSort }: PeopleTableProps) {
  const t = useTranslations('attendance')
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string) =>
    setOpened((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  const press = (sort: Sort) => {
    const first = fromMost.has(sort) ? 'desc' : 'asc'
    const other = view.order === 'asc' ? 'desc' : 'asc'
    onSort(sort, view.sort === sort ? other : first)
  }
  return (
    <table className="w-full text-left text-13">
      <caption className="sr-only">{t('title')}</caption>
      <thead className="print:table-header-group">
        <tr className="border-line border-b">
          {columns.map(({ sort, className }) => (
            <th
              key={sort}
              scope="col"
              aria-sort={view.sort === sort ? (view.order === 'asc' ? 'ascending' : 'descending') : undefined}
              className={classNames('px-3 py-0 font-medium text-12 text-ink-3 first:pl-4 sm:first:pl-5', className)}
            >
              <button
                type="button"
                onClick={() => press(sort)}
                className="inline-flex h-10 items-center gap-1 whitespace-nowrap hover:text-ink pointer-coarse:h-11 pointer-coarse:min-w-11 print:h-7 [&_svg]:size-3.5 print:[&_svg]:hidden"
              >
                {t(`table.${nameOf[sort]}`)}
                {view.sort === sort &&
                  (view.order === 'asc' ? <ArrowUp aria-hidden="true" /> : <ArrowDown aria-hidden="true" />)}
              </button>
            </th>
          ))}
          <th scope="col" className="px-3 pr-4 font-medium text-12 text-ink-3 max-sm:hidden sm:pr-5">
            {t('table.flags')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => {
          const isOpen = opened.has(person.key)
          return (
            <Fragment key={person.key}>
              <PersonRow {...{ person, display, isRunning, isOpen }} onToggle={() => toggle(person.key)} />
              {isOpen && <StaysRow {...{ person, display }} />}
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

const nameOf = {
  name: 'name',
  role: 'role',
  joined: 'joined',
  left: 'left',
  minutes: 'minutes',
  share: 'share',
} as const satisfies Record<Sort, string>

interface PersonRowProps {
  person: ListedPerson
  display: Display
  isRunning: boolean
  isOpen: boolean
  onToggle: () => void
}

function PersonRow({ person, display, isRunning, isOpen, onToggle }: PersonRowProps) {
  const t = useTranslations('attendance')
  const participants = useTranslations('participants')
  const { role, joinedAt, leftAt, seconds, share } = person
  const name = person.name || participants('unnamed')
  const left = leftAt ? <ClockTime instant={leftAt} display={display} /> : isRunning ? t('inside') : '–'
  return (
    <tr className="break-inside-avoid border-line border-b last:border-b-0 hover:bg-hover">
      <th scope="row" className="max-w-0 py-2 pr-3 pl-4 font-normal sm:w-[32%] sm:pl-5 max-sm:w-full">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-label={t('showStays', { name })}
          onClick={onToggle}
          className="flex min-h-9 w-full min-w-0 items-center gap-2 text-left pointer-coarse:min-h-11 print:min-h-0"
        >
          <ChevronRight
            aria-hidden="true"
            className={classNames(
              'size-4 shrink-0 text-ink-3 transition-transform print:hidden',
              isOpen && 'rotate-90',
            )}
          />
          <span className="min-w-0">
            <span className="block truncate font-medium text-14 text-ink print:whitespace-normal" title={name}>
              {name}
            </span>
            <span className="block text-12 text-ink-3 sm:hidden print:hidden">
              <ClockTime instant={joinedAt} display={display} /> – {left}
            </span>
          </span>
        </button>
        <span className="mt-1 ml-6 flex flex-wrap gap-1 empty:hidden sm:hidden print:hidden">
          <Flags person={person} />
        </span>
      </th>
      <td className="whitespace-nowrap px-3 text-ink-2 max-lg:hidden print:table-cell">{t(`roles.${role}`)}</td>
      <td className="whitespace-nowrap px-3 text-ink-2 tabular-nums max-sm:hidden">
        <ClockTime instant={joinedAt} display={display} />
      </td>
      <td className="whitespace-nowrap px-3 text-ink-2 tabular-nums max-sm:hidden">{left}</td>
      <td className="whitespace-nowrap px-3 text-right text-ink tabular-nums">
        {formatDuration(seconds / 60, display.locale)}
      </td>
      <td className="whitespace-nowrap px-3 text-right text-ink-2 tabular-nums max-sm:pr-4">
        {Math.round(share * 100)}%
      </td>
      <td className="px-3 pr-4 max-sm:hidden sm:pr-5">
        <span className="flex flex-wrap gap-1">
          <Flags person={person} />
        </span>
      </td>
    </tr>
  )
}

function Flags({ person: { isLate, leftEarly, isBelow } }: { person: ListedPerson }) {
  const t = useTranslations('attendance.flags')
  return (
    <>
      {isLate && (
        <Badge tone="warning" icon={<Clock aria-hidden="true" />}>
          {t('late')}
        </Badge>
      )}
      {leftEarly && (
        <Badge tone="caution" icon={<LogOut aria-hidden="true" />}>
          {t('early')}
        </Badge>
      )}
      {isBelow && (
        <Badge tone="danger" icon={<Timer aria-hidden="true" />}>
          {t('below')}
        </Badge>
      )}
    </>
  )
}

function StaysRow({ person: { stays }, display }: Pick<PersonRowProps, 'person' | 'display'>) {
  const t = useTranslations('attendance')
  const participants = useTranslations('participants')
  return (
    <tr className="border-line border-b bg-sunken">
      <td colSpan={7} className="py-3 pr-4 pl-10 text-ink-2 sm:pl-11">
        <p className="text-12 text-ink-3">{t('stays', { count: stays.length })}</p>
        <ol className="mt-1">
          {[...stays.entries()].map(([place, { joinedAt, leftAt, device, isInferred }]) => (
            <li key={place} className="flex flex-wrap gap-x-4 leading-6">
              <span className="whitespace-nowrap tabular-nums">
                <ClockTime instant={joinedAt} display={display} /> –{' '}
                {leftAt ? <ClockTime instant={leftAt} display={display} /> : participants('untilNow')}
              </span>
              <span className="text-ink-3">{participants(`devices.${deviceOf(device)}`)}</span>
              {isInferred && <span className="text-ink-3">{t('inferred')}</span>}
            </li>
          ))}
        </ol>
      </td>
    </tr>
  )
}
