'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatDateTime, zoneLabel } from '@/lib/time'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { availableActions } from './available-actions'
import { rowKey } from './join-pages'
import type { ListedMeeting } from './listed-meeting'
import { shownStatus } from './shown-status'

interface BulkCancelDialogProps {
  /** What was selected when it was asked for. */
  meetings: readonly ListedMeeting[]
  now: Date
  timeZone: string
  onConfirm: (meetings: readonly ListedMeeting[]) => void
  onClose: () => void
}

/** Asks before several meetings are cancelled: exactly which, which whole series, and which cannot be. */
export function BulkCancelDialog({ meetings, now, timeZone, onConfirm, onClose }: BulkCancelDialogProps) {
  const t = useTranslations('list.cancel')
  const may = (meeting: ListedMeeting) => availableActions(meeting, shownStatus(meeting, now)).cancel === 'on'
  const able = meetings.filter(may)
  const unable = meetings.filter((meeting) => !may(meeting))
  const series = able.filter((meeting) => meeting.series && !meeting.occurrence).length
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={t('title', { count: able.length })}
      description={
        <>
          <p>{t('effect')}</p>
          <p className="text-12 text-ink-3">{zoneLabel(now, timeZone)}</p>
          {series > 0 && <p>{t('series', { count: series })}</p>}
        </>
      }
      confirmLabel={t('confirm', { count: able.length })}
      dismissLabel={t('keep')}
      disabledReason={able.length === 0 ? t('none') : undefined}
      onConfirm={() => onConfirm(able)}
    >
      <div className="flex flex-col gap-4 text-13">
        {able.length > 0 && <Names meetings={able} timeZone={timeZone} />}
        {unable.length > 0 && (
          <div>
            <p className="mb-1 font-medium">{t('unable', { count: unable.length })}</p>
            <Names meetings={unable} timeZone={timeZone} />
          </div>
        )}
      </div>
    </ConfirmDialog>
  )
}

function Names({ meetings, timeZone }: { meetings: readonly ListedMeeting[]; timeZone: string }) {
  const locale = useLocale()
  return (
    <ul className="max-h-40 divide-y divide-line overflow-y-auto rounded-control border border-line">
      {meetings.map((meeting) => (
        <li key={rowKey(meeting)} className="flex flex-wrap justify-between gap-x-4 px-3 py-2">
          <span className="min-w-0 truncate">{meeting.subject}</span>
          <span className="text-ink-3">{formatDateTime(meeting.startsAt, { locale, timeZone })}</span>
        </li>
      ))}
    </ul>
  )
}
