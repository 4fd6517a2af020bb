'use client'

import { DoorOpen } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { ROOM_MAX_MINUTES, ROOM_MIN_MINUTES } from '@/lib/rooms/limits'
import type { Booking } from '@/lib/rooms/schema'
import { formatTime } from '@/lib/time'
import { ChangeProblem } from '../meetings/change-problem'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { toast } from '../ui/toast'
import { RoomsNotBooked } from './rooms-not-booked'
import { splitLocation } from './split-location'
import { useMeetingRooms } from './use-meeting-rooms'

const BookDialog = lazily(() => import('./book-dialog').then((module) => module.BookDialog))

interface RoomsCardProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
  /** It is over or cancelled: no room is booked any more, those there are can be released. */
  isOver: boolean
  timeZone: string
  now: Date
}

/** The rooms booked here for a meeting. Ending it does not release them: that is offered where it is over. */
export function RoomsCard({ slug, address, meeting, isOver, timeZone, now }: RoomsCardProps) {
  const t = useTranslations('rooms.card')
  const [isChoosing, setChoosing] = useState(false)
  const rooms = useMeetingRooms(slug, address)
  const { list, readProblem } = rooms
  const isCreator = meeting.role === 'creator'
  const mayBook = isCreator && !isOver && meeting.type === 'scheduled' && !meeting.series
  const items = list?.items ?? []
  if (items.length === 0 && !mayBook && rooms.notBooked.length === 0) return null
  const minutes = (Date.parse(meeting.endsAt) - Date.parse(meeting.startsAt)) / 60_000
  const unfit = minutes < ROOM_MIN_MINUTES || minutes > ROOM_MAX_MINUTES ? t('unfit') : undefined
  const isHeld = isOver && isCreator && items.some(({ endsAt }) => Date.parse(endsAt) > now.getTime())
  const release = async ({ id, name }: Booking) => {
    if (await rooms.release(id)) toast({ text: t('released', { name }), tone: 'success' })
  }
  return (
    <Card
      flush
      title={t('title')}
      actions={
        mayBook && (
          <Button size="small" disabledReason={unfit} onClick={() => setChoosing(true)}>
            {t(items.length > 0 ? 'another' : 'book')}
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-3 p-4 empty:hidden sm:p-5">
        {mayBook && <RoomsNotBooked rooms={rooms} onChoose={() => setChoosing(true)} />}
        {isHeld && <Banner tone="warning" title={t('held')} text={t('heldText')} />}
        {rooms.problem && <ChangeProblem slug={slug} problem={rooms.problem} />}
        {readProblem && (
          <div className="flex items-center justify-between gap-3 text-13 text-ink-2">
            {t('failed')}
            <Button size="small" onClick={rooms.reload}>
              {t('retry')}
            </Button>
          </div>
        )}
        {list && items.length === 0 && <p className="text-13 text-ink-2">{t('none')}</p>}
        {items.map((booking) => (
          <BookedRoom
            key={booking.id}
            {...{ booking, timeZone }}
            isWorking={rooms.busy !== undefined}
            onRelease={isCreator ? () => void release(booking) : undefined}
            onBookAgain={mayBook ? () => void rooms.book([booking.id]) : undefined}
          />
        ))}
      </div>
      {isChoosing && <BookDialog {...{ slug, meeting, timeZone, rooms }} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

interface BookedRoomProps {
  booking: Booking
  timeZone: string
  isWorking: boolean
  onRelease: (() => void) | undefined
  onBookAgain: (() => void) | undefined
}

function BookedRoom({ booking, timeZone, isWorking, onRelease, onBookAgain }: BookedRoomProps) {
  const t = useTranslations('rooms.card')
  const words = useTranslations('rooms')
  const locale = useLocale()
  const { name, location, endsAt, isCertain } = booking
  const { building, floor } = splitLocation(location)
  const place = [building, floor && words('floor', { floor })].filter(Boolean).join(' · ')
  const waits = isWorking ? t('working') : undefined
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <DoorOpen aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1 basis-32">
        <p className="break-words font-medium text-14 text-ink">{name}</p>
        <p className="text-12 text-ink-3">
          {[place, t('until', { time: formatTime(endsAt, { locale, timeZone }) })].filter(Boolean).join(' · ')}
        </p>
        {!isCertain && <p className="mt-1 text-12 text-warning-ink">{t('uncertain')}</p>}
      </div>
      {!isCertain && onBookAgain && (
        <Button writes size="small" disabledReason={waits} onClick={onBookAgain} aria-label={t('againNamed', { name })}>
          {t('again')}
        </Button>
      )}
      {onRelease && (
        <Button writes size="small" disabledReason={waits} onClick={onRelease} aria-label={t('releaseNamed', { name })}>
          {t('release')}
        </Button>
      )}
    </div>
  )
}
