'use client'

import { Search } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { ROOMS_MAX } from '@/lib/rooms/limits'
import type { Room } from '@/lib/rooms/schema'
import { formatRange } from '@/lib/time'
import { Checkbox } from '../ui/checkbox'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { TextField } from '../ui/text-field'
import { groupRooms } from './group-rooms'
import { RoomsProblem } from './rooms-problem'
import { useRoomWords } from './use-room-words'
import { useRooms } from './use-rooms'

type Chosen = { id: string; name: string }

interface RoomPickerProps {
  slug: string
  /** When the rooms are wanted; empty where that is not known yet. */
  startsAt: string
  endsAt: string
  timeZone: string
  /** The meeting whose own bookings are no hindrance but a fact. */
  meetingId?: string
  chosen: readonly Chosen[]
  onChange: (chosen: Chosen[]) => void
  error?: string | undefined
  inputRef?: Ref<HTMLInputElement>
}

/** Picks rooms by building and floor; one that is taken by a meeting booked here says so. */
export function RoomPicker({ slug, startsAt, endsAt, timeZone, chosen, onChange, error, ...props }: RoomPickerProps) {
  const t = useTranslations('rooms.picker')
  const [typed, setTyped] = useState('')
  const { list, problem, reload, isCurrent } = useRooms(slug, { from: startsAt, to: endsAt })
  const reasonOf = useReason({ timeZone, isCurrent, meetingId: props.meetingId, isFull: chosen.length >= ROOMS_MAX })
  const { facts } = useRoomWords()
  if (!list && problem) return <RoomsProblem {...{ slug, problem }} onRetry={reload} />
  if (!list) {
    return (
      <SkeletonGroup label={t('loading')} className="flex flex-col gap-3">
        <Skeleton className="h-9 w-full" />
        <Skeleton className="h-5 w-48" />
        <Skeleton className="h-5 w-40" />
      </SkeletonGroup>
    )
  }
  const words = typed.trim().toLowerCase()
  const found = list.items.filter(({ name, location = '' }) => `${name}\n${location}`.toLowerCase().includes(words))
  const isChosen = (id: string) => chosen.some((one) => one.id === id)
  const toggle = ({ id, name }: Room) =>
    onChange(isChosen(id) ? chosen.filter((one) => one.id !== id) : [...chosen, { id, name }])
  return (
    <div className="flex flex-col gap-4">
      <TextField
        ref={props.inputRef}
        label={t('search')}
        icon={<Search aria-hidden="true" />}
        autoComplete="off"
        value={typed}
        error={error}
        hint={t('hint')}
        counter={{ count: chosen.length, max: ROOMS_MAX }}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      {found.length === 0 && (
        <p role="status" className="text-13 text-ink-2">
          {t(list.items.length === 0 ? 'none' : 'noMatches')}
        </p>
      )}
      <div className="-m-1 flex max-h-80 flex-col gap-5 overflow-y-auto p-1">
        {groupRooms(found).map(({ building, rooms }) => (
          <fieldset key={building} className="flex min-w-0 flex-col gap-3">
            <legend className="mb-2 font-medium text-12 text-ink-3">{building || t('noPlace')}</legend>
            {rooms.map((room) => {
              const reason = reasonOf(room)
              const picked = isChosen(room.id)
              return (
                <Checkbox
                  key={room.id}
                  label={room.name}
                  hint={facts(room)}
                  error={picked ? reason : undefined}
                  disabledReason={picked ? undefined : reason}
                  checked={picked}
                  onChange={() => toggle(room)}
                />
              )
            })}
          </fieldset>
        ))}
      </div>
    </div>
  )
}

interface Reasons {
  timeZone: string
  isCurrent: boolean
  meetingId: string | undefined
  isFull: boolean
}

/** Why a room cannot be taken, as far as it is known here. */
function useReason({ timeZone, isCurrent, meetingId, isFull }: Reasons): (room: Room) => string | undefined {
  const t = useTranslations('rooms.picker')
  const locale = useLocale()
  return ({ bookable, busy }) => {
    if (!bookable) return t('closed')
    const [first] = isCurrent ? busy : []
    if (first && first.meetingId !== undefined && first.meetingId === meetingId) return t('yours')
    if (first) return t('taken', { time: formatRange(first.startsAt, first.endsAt, { locale, timeZone }) })
    return isFull ? t('full') : undefined
  }
}
