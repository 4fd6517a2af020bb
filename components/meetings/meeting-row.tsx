'use client'

import { Repeat } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatCode } from '@/lib/meetings/format-code'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { formatDuration, formatTime } from '@/lib/time'
import { ButtonLink } from '../ui/button-link'
import { MeetingStatus, shownStatus } from './meeting-status'

interface MeetingRowProps {
  slug: string
  meeting: MeetingSummary
  timeZone: string
  now: Date
}

const joinable = new Set(['upcoming', 'soon', 'waiting', 'running'])

/** One meeting of a day: its time first, then what it is, then the way in. */
export function MeetingRow({ slug, meeting, timeZone, now }: MeetingRowProps) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  const { id, subject, startsAt, endsAt, code, series, role } = meeting
  const status = shownStatus(meeting, now)
  const display = { locale, timeZone }
  const minutes = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  const isNear = status === 'running' || status === 'soon' || status === 'waiting'
  return (
    <li className="relative flex items-start gap-4 border-line border-b px-4 py-3 last:border-b-0 hover:bg-hover sm:gap-6 sm:px-5">
      <div className="w-20 shrink-0 sm:w-24 whitespace-nowrap tabular-nums">
        <time dateTime={startsAt} className="block font-semibold text-16 text-ink leading-7 sm:text-20">
          {formatTime(startsAt, display)}
        </time>
        <span className="block text-12 text-ink-3">{formatTime(endsAt, display)}</span>
      </div>
      <div className="min-w-0 flex-1">
        <h3 className="font-medium text-14">
          <Link
            href={`/t/${slug}/meetings/${id}`}
            title={subject}
            className="block truncate text-ink after:absolute after:inset-0"
          >
            {subject}
          </Link>
        </h3>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2 tabular-nums">
          <span>{formatCode(code)}</span>
          <span>{formatDuration(minutes, locale)}</span>
          {role && <span>{t(`role.${role}`)}</span>}
          {series && (
            <span className="inline-flex items-center gap-1">
              <Repeat aria-hidden="true" className="size-3.5" />
              {series.remaining !== undefined && t('remaining', { count: series.remaining })}
            </span>
          )}
        </p>
      </div>
      <div className="relative flex shrink-0 flex-col items-end gap-2 sm:flex-row sm:items-center">
        <MeetingStatus meeting={meeting} now={now} />
        {joinable.has(status) && (
          <ButtonLink
            plain
            href={`/api/t/${slug}/meetings/${id}/join`}
            target="_blank"
            rel="noreferrer"
            variant={isNear ? 'primary' : 'secondary'}
            aria-label={t('joinNamed', { subject })}
          >
            {t('join')}
          </ButtonLink>
        )}
      </div>
    </li>
  )
}
