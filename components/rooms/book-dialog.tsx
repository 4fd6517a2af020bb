'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { formatRange, zoneLabel } from '@/lib/time'
import { ChangeProblem } from '../meetings/change-problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { toast } from '../ui/toast'
import { RoomPicker } from './room-picker'
import type { useMeetingRooms } from './use-meeting-rooms'
import { useRoomWords } from './use-room-words'

interface BookDialogProps {
  slug: string
  meeting: Meeting
  timeZone: string
  rooms: ReturnType<typeof useMeetingRooms>
  onClose: () => void
}

/** Books rooms for a meeting that is there already. */
export function BookDialog({ slug, meeting, timeZone, rooms, onClose }: BookDialogProps) {
  const t = useTranslations('rooms.dialog')
  const locale = useLocale()
  const { failure } = useRoomWords()
  const [chosen, setChosen] = useState<{ id: string; name: string }[]>([])
  const { startsAt, endsAt, id } = meeting
  const confirm = async () => {
    if (await rooms.book(chosen.map((room) => room.id))) {
      toast({ text: t('done', { count: chosen.length }), tone: 'success' })
      onClose()
    } else setChosen([])
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="medium"
      title={t('title')}
      description={`${formatRange(startsAt, endsAt, { locale, timeZone })} ${zoneLabel(startsAt, timeZone)}`}
      footer={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button
            writes
            variant="primary"
            loading={rooms.busy === 'book'}
            disabledReason={chosen.length === 0 ? t('chooseFirst') : undefined}
            onClick={() => void confirm()}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {rooms.problem && <ChangeProblem slug={slug} problem={rooms.problem} />}
        {rooms.notBooked.length > 0 && (
          <div role="alert" className="text-13 text-danger-ink">
            <ul>
              {rooms.notBooked.map((room) => (
                <li key={room.id}>{t('line', { name: room.name, reason: failure(room.code) })}</li>
              ))}
            </ul>
          </div>
        )}
        <RoomPicker {...{ slug, startsAt, endsAt, timeZone, chosen }} meetingId={id} onChange={setChosen} />
      </div>
    </Dialog>
  )
}
