'use client'

import { useTranslations } from 'next-intl'
import type { Room } from '@/lib/rooms/schema'
import { BusyBar } from './busy-bar'
import { RoomState } from './room-state'
import { useRoomWords } from './use-room-words'

interface RoomRowProps {
  room: Room
  day: { from: string; to: string }
  timeZone: string
  now: Date
  onOpen: () => void
}

/** A room in the list: its name leads to what else is known of it. */
export function RoomRow({ room, day, timeZone, now, onOpen }: RoomRowProps) {
  const t = useTranslations('rooms')
  const { facts } = useRoomWords()
  return (
    <li className="grid items-center gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:px-5">
      <div className="flex min-w-0 items-center justify-between gap-3">
        <div className="min-w-0">
          <button
            type="button"
            onClick={onOpen}
            className="cursor-pointer break-words rounded-tag text-left font-medium text-14 text-ink underline-offset-4 hover:underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
          >
            {room.name}
          </button>
          <p className="text-12 text-ink-3">
            {[facts(room), !room.bookable && t('picker.closed')].filter(Boolean).join(' · ')}
          </p>
        </div>
        <RoomState status={room.status} />
      </div>
      <BusyBar busy={room.busy} from={day.from} to={day.to} timeZone={timeZone} now={now} />
    </li>
  )
}
