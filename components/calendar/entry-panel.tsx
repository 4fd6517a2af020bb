'use client'

import { Repeat, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { formatCode } from '@/lib/meetings/format-code'
import { formatRange, zoneLabel } from '@/lib/time'
import { MeetingStatus } from '../meetings/meeting-status'
import { findOverlaps } from '../meetings/overlaps'
import { isJoinable, shownStatus } from '../meetings/shown-status'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { FloatingPanel } from '../ui/floating-panel'
import { entryKey } from './entry-key'
import { useOverlapWords } from './overlap-words'
import type { FixedReason } from './why-fixed'

interface EntryPanelProps {
  slug: string
  entry: CalendarEntry
  /** What it stands beside. */
  anchor: RefObject<HTMLElement | null>
  entries: readonly CalendarEntry[]
  timeZone: string
  now: Date
  /** Why it cannot be moved, if so. */
  fixed: FixedReason | undefined
  onMove: () => void
  onClose: () => void
}

/** A meeting of the calendar: when it is, how it stands, and what can be done with it. */
export function EntryPanel(props: EntryPanelProps) {
  const { slug, entry, anchor, now, fixed, onMove, onClose } = props
  const t = useTranslations('calendar')
  const words = useTranslations('meetings')
  const status = shownStatus(entry, now)
  const { id, subject, startsAt } = entry
  const occurrence = entry.subMeetingId ? `?occurrence=${encodeURIComponent(entry.subMeetingId)}` : ''
  return (
    <FloatingPanel
      open
      name={subject}
      anchor={anchor}
      onOpenChange={(open) => !open && onClose()}
      className="w-84 max-w-[calc(100vw-1rem)] p-4"
    >
      <h3 className="line-clamp-4 font-semibold text-16 text-ink">{subject}</h3>
      <EntryFacts {...props} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <MeetingStatus status={status} />
      </div>
      <div className="mt-4 flex flex-wrap gap-2 border-line border-t pt-4">
        {isJoinable(status) && (
          <ButtonLink
            plain
            variant="primary"
            href={`/api/t/${slug}/meetings/${id}/join`}
            target="_blank"
            rel="noreferrer"
            aria-label={words('joinNamed', { subject })}
          >
            {words('join')}
          </ButtonLink>
        )}
        <ButtonLink href={`/t/${slug}/meetings/${id}${occurrence}`}>{t('open')}</ButtonLink>
        <Button key={startsAt} disabledReason={fixed && t(`fixed.${fixed}`)} onClick={onMove}>
          {t('move')}
        </Button>
      </div>
    </FloatingPanel>
  )
}

function EntryFacts({ entry, entries, timeZone }: EntryPanelProps) {
  const t = useTranslations('calendar')
  const words = useTranslations('meetings')
  const locale = useLocale()
  const overlapWords = useOverlapWords()
  const { startsAt, endsAt, code, role, series, location } = entry
  const zones = entry.timeZone && entry.timeZone !== timeZone ? [timeZone, entry.timeZone] : [timeZone]
  const others = entries.filter((other) => entryKey(other) !== entryKey(entry))
  const overlaps = entry.status === 'upcoming' ? findOverlaps(entry, others) : []
  return (
    <div className="mt-1 flex flex-col gap-1 text-13 text-ink-2">
      {zones.map((zone) => (
        <p key={zone}>
          {formatRange(startsAt, endsAt, { locale, timeZone: zone })}
          <span className="block text-12 text-ink-3">{zoneLabel(startsAt, zone)}</span>
        </p>
      ))}
      <p className="flex flex-wrap gap-x-3">
        <span className="whitespace-nowrap">{formatCode(code)}</span>
        {role && <span className="text-ink-3">{words(`role.${role}`)}</span>}
        {location && <span className="text-ink-3">{location}</span>}
      </p>
      {series && (
        <p className="flex items-center gap-1.5 text-ink-3">
          <Repeat aria-hidden="true" className="size-3.5" />
          {series.remaining === undefined ? t('repeats') : words('remaining', { count: series.remaining })}
        </p>
      )}
      {overlaps.slice(0, 2).map((overlap) => (
        <p key={entryKey(overlap.meeting)} className="flex items-start gap-1.5 text-12 text-warning-ink">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {overlapWords(overlap)}
        </p>
      ))}
    </div>
  )
}
