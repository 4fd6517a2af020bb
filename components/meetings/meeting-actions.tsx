'use client'

import { CalendarX2, PhoneOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { availableActions } from './available-actions'
import { shownStatus } from './shown-status'
import { isOnItsWay, usePendingCancel } from './use-pending-cancels'

const loadCancel = () => import('./cancel-dialog')
const CancelMark = lazily(() => import('./cancel-mark').then((module) => module.CancelMark))
const loadEnd = () => import('./end-dialog')
const CancelDialog = lazily(() => loadCancel().then((module) => module.CancelDialog))
const EndDialog = lazily(() => loadEnd().then((module) => module.EndDialog))

interface MeetingActionsProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
  /** The occurrence that the page shows, of a series. */
  subMeetingId: string | undefined
  timeZone: string
  now: Date
}

/** What the person can do with a meeting as it stands: to cancel it, or to end it. */
export function MeetingActions({ slug, address, meeting, subMeetingId, timeZone, now }: MeetingActionsProps) {
  const t = useTranslations('meetingActions')
  const [open, setOpen] = useState<'cancel' | 'end'>()
  const place = useRef<HTMLDivElement>(null)
  const { cancel, end } = availableActions(meeting, shownStatus(meeting, now))
  const pending = usePendingCancel(slug, meeting.id, subMeetingId ?? meeting.series?.subMeetingId)
  const close = () => setOpen(undefined)
  const isOpen = open !== undefined
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen || !wasOpen.current) {
      wasOpen.current = isOpen
      return
    }
    wasOpen.current = false
    // The button that opened the dialog may be gone with what was done: then the focus stays here, not nowhere.
    const timer = setTimeout(() => document.activeElement === document.body && place.current?.focus())
    return () => clearTimeout(timer)
  }, [isOpen])

  const isSeries = meeting.series !== undefined
  return (
    <div ref={place} tabIndex={-1} className="flex flex-wrap items-center gap-2 outline-none">
      {pending && <CancelMark slug={slug} pending={pending} subject={meeting.subject} />}
      {cancel !== 'absent' && !(pending && isOnItsWay(pending)) && (
        <Button
          writes
          onPointerEnter={() => void loadCancel().catch(() => undefined)}
          onClick={() => setOpen('cancel')}
        >
          <CalendarX2 aria-hidden="true" />
          {t(isSeries ? 'cancelSome' : 'cancel')}
        </Button>
      )}
      {end !== 'absent' && (
        <Button
          writes
          disabledReason={end === 'on' ? undefined : t(end)}
          onPointerEnter={() => void loadEnd().catch(() => undefined)}
          onClick={() => setOpen('end')}
        >
          <PhoneOff aria-hidden="true" />
          {t('end')}
        </Button>
      )}
      {open === 'cancel' && (
        <CancelDialog {...{ slug, meeting, subMeetingId, timeZone, now }} onClose={close} onDone={close} />
      )}
      {open === 'end' && <EndDialog {...{ slug, address, meeting }} onClose={close} onDone={close} />}
    </div>
  )
}
