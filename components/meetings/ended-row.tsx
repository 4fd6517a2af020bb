import { Repeat } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import { formatDateTime, formatDuration } from '@/lib/time'
import { AgainButton } from '../templates/again-button'
import { lazily } from '../ui/lazily'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ClockTime } from './clock-time'
import { DurationBar } from './duration-bar'
import { type EndedMeeting, endedKey } from './ended-entries'
import { endedLink, endedOccurrence } from './ended-link'
import { useRowOptions } from './row-context'

const SelectBox = lazily(() => import('../bulk/select-box').then((module) => module.SelectBox))

interface EndedRowProps {
  slug: string
  meeting: EndedMeeting
  timeZone: string
}

/** One meeting that is over: its time, what it was, and the way to who was there. */
export function EndedRow({ slug, meeting, timeZone }: EndedRowProps) {
  const t = useTranslations('ended')
  const list = useTranslations('list')
  const locale = useLocale()
  const { id, subject, startsAt, endsAt, code, isRecurring } = meeting
  const display = { locale, timeZone }
  const { selection, columns } = useRowOptions()
  const key = endedKey(meeting)
  // Meetings of a series have one subject.
  const named = isRecurring ? `${subject} ${formatDateTime(startsAt, display)}` : subject
  const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
  return (
    <li
      data-row={key}
      className="relative flex items-start gap-x-4 border-line border-b px-4 py-3 transition-colors last:border-b-0 hover:bg-hover sm:gap-x-6 sm:px-5"
    >
      {selection && (
        <SelectBox
          name={list('selectOne', { subject: named })}
          checked={selection.has(key)}
          onToggle={(withShift) => selection.toggle(key, withShift)}
          className="shrink-0"
        />
      )}
      <div className="w-20 shrink-0 sm:w-24">
        <ClockTime
          instant={startsAt}
          display={display}
          className="block font-semibold text-16 text-ink leading-6"
          halfClassName="text-12 font-medium"
        />
        <ClockTime instant={endsAt} display={display} className="block text-12 text-ink-3 leading-5" />
      </div>
      <div className="min-w-0 flex-1">
        <h3 className="font-medium text-14 leading-6">
          <Link
            href={endedLink(slug, meeting)}
            title={subject}
            className="line-clamp-2 text-ink after:absolute after:inset-0"
          >
            {subject}
            {isRecurring && <VisuallyHidden> {formatDateTime(startsAt, display)}</VisuallyHidden>}
          </Link>
        </h3>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-12 text-ink-2 leading-5">
          {columns.includes('length') && (
            <span className="inline-flex items-center gap-2">
              <DurationBar minutes={minutes} done={0} />
              {formatDuration(minutes, locale)}
            </span>
          )}
          {columns.includes('code') && <span className="whitespace-nowrap">{formatCode(code)}</span>}
          {columns.includes('series') && isRecurring && (
            <span className="inline-flex items-center gap-1 text-ink-3">
              <Repeat aria-hidden="true" className="size-3.5" />
              {t('recurring')}
            </span>
          )}
        </div>
      </div>
      <div className="relative shrink-0 self-center">
        <AgainButton {...{ slug, id }} subject={named} occurrence={endedOccurrence(meeting)} />
      </div>
    </li>
  )
}
