'use client'

import { Repeat, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import { formatDuration } from '@/lib/time'
import { classNames } from '../ui/class-names'
import { lazily } from '../ui/lazily'
import { ClockTime } from './clock-time'
import { DurationBar } from './duration-bar'
import { rowKey } from './join-pages'
import type { ListColumn } from './list-columns'
import type { ListedMeeting } from './listed-meeting'
import type { Overlap } from './overlaps'
import { RowActions } from './row-actions'
import { useRowOptions } from './row-context'
import { RowStatus } from './row-status'
import { shownStatus } from './shown-status'

const SelectBox = lazily(() => import('../bulk/select-box').then((module) => module.SelectBox))

interface MeetingRowProps {
  slug: string
  meeting: ListedMeeting
  timeZone: string
  now: Date
  /** The meeting of this list to go to first; its way in is the page's main button. */
  isNext: boolean
  overlap?: Overlap<ListedMeeting>
}

/** One meeting of a day: its time first, then what it is, how it stands, and the way in. */
export function MeetingRow({ slug, meeting, timeZone, now, isNext, overlap }: MeetingRowProps) {
  const t = useTranslations('list')
  const locale = useLocale()
  const { id, subject, startsAt, endsAt, occurrence } = meeting
  const status = shownStatus(meeting, now)
  const display = { locale, timeZone }
  const { selection } = useRowOptions()
  const key = rowKey(meeting)
  return (
    <li
      data-row={key}
      className={classNames(
        // Rows out of sight are not laid out: a list of hundreds scrolls smoothly.
        '[contain-intrinsic-size:auto_5rem] [content-visibility:auto]',
        'relative flex flex-wrap items-start gap-x-4 gap-y-3 border-line border-b px-4 py-3.5 transition-colors last:border-b-0 sm:flex-nowrap sm:gap-x-6 sm:px-5',
        status === 'running'
          ? 'bg-linear-to-r from-accent-soft to-55% before:absolute before:inset-y-0 before:left-0 before:w-0.75 before:bg-accent'
          : 'hover:bg-hover',
      )}
    >
      {selection && (
        <SelectBox
          name={t('selectOne', { subject })}
          checked={selection.has(key)}
          onToggle={(withShift) => selection.toggle(key, withShift)}
          className="shrink-0"
        />
      )}
      <div className="w-20 shrink-0 sm:w-24">
        <ClockTime
          instant={startsAt}
          display={display}
          className="block font-semibold text-20 text-ink"
          halfClassName="text-12 font-medium"
        />
        <ClockTime instant={endsAt} display={display} className="block text-13 text-ink-3" />
      </div>
      <div className="min-w-0 flex-1 basis-44">
        <h3 className="font-medium text-14 leading-7">
          <Link
            href={`/t/${slug}/meetings/${id}${occurrence ? `?${new URLSearchParams({ occurrence })}` : ''}`}
            title={subject}
            className="line-clamp-2 text-ink after:absolute after:inset-0"
          >
            {subject}
          </Link>
        </h3>
        <RowFacts meeting={meeting} now={now} />
        {overlap && <OverlapLine overlap={overlap} />}
      </div>
      <div className="relative flex w-full items-center gap-3 sm:w-auto sm:shrink-0">
        <RowStatus slug={slug} meeting={meeting} status={status} now={now} />
        <RowActions slug={slug} meeting={meeting} status={status} isNext={isNext} />
      </div>
    </li>
  )
}

function RowFacts({ meeting, now }: { meeting: ListedMeeting; now: Date }) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const { columns } = useRowOptions()
  const { startsAt, endsAt, code, series, role } = meeting
  const has = (column: ListColumn) => columns.includes(column)
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)]
  const minutes = (end - start) / 60_000
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-12 text-ink-2 leading-5">
      {has('length') && (
        <span className="inline-flex items-center gap-2">
          <DurationBar minutes={minutes} done={(now.getTime() - start) / (end - start)} />
          {formatDuration(minutes, locale)}
        </span>
      )}
      {has('code') && <span className="whitespace-nowrap">{formatCode(code)}</span>}
      {has('role') && role && <span className="text-ink-3">{t(`role.${role}`)}</span>}
      {has('series') && series && (
        <span className="inline-flex items-center gap-1 text-ink-3">
          <Repeat aria-hidden="true" className="size-3.5" />
          {series.remaining === undefined ? t('repeats') : t('remaining', { count: series.remaining })}
        </span>
      )}
    </div>
  )
}

function OverlapLine({ overlap: { meeting, minutes } }: { overlap: Overlap<ListedMeeting> }) {
  const t = useTranslations('meetings')
  const length = formatDuration(minutes, useLocale())
  return (
    <p className="mt-1 flex items-start gap-1.5 text-12 text-warning-ink leading-5">
      <TriangleAlert aria-hidden="true" className="mt-0.75 size-3.5 shrink-0" />
      <span className="line-clamp-1 min-w-0">{t('overlap', { subject: meeting.subject, length })}</span>
    </p>
  )
}
