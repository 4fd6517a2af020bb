'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { useMeetingRooms } from './use-meeting-rooms'
import { useRoomWords } from './use-room-words'

interface RoomsNotBookedProps {
  rooms: ReturnType<typeof useMeetingRooms>
  onChoose: () => void
}

/** The meeting is there and a room is not: which, why, and the ways on. */
export function RoomsNotBooked({ rooms, onChoose }: RoomsNotBookedProps) {
  const t = useTranslations('rooms.notBooked')
  const { failure } = useRoomWords()
  const { notBooked } = rooms
  if (notBooked.length === 0) return null
  return (
    <Banner
      tone="warning"
      title={t('title')}
      text={
        <>
          <ul>
            {notBooked.map(({ id, name, code }) => (
              <li key={id}>{name === id ? failure(code) : t('line', { name, reason: failure(code) })}</li>
            ))}
          </ul>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button size="small" onClick={onChoose}>
              {t('choose')}
            </Button>
            <Button
              writes
              size="small"
              variant="ghost"
              loading={rooms.busy === 'book'}
              onClick={() => void rooms.book(notBooked.map(({ id }) => id))}
            >
              {t('again')}
            </Button>
            <Button size="small" variant="ghost" onClick={rooms.dismiss}>
              {t('dismiss')}
            </Button>
          </div>
        </>
      }
    />
  )
}
