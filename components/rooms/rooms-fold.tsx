'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ROOM_MAX_MINUTES, ROOM_MIN_MINUTES, ROOMS_MAX } from '@/lib/rooms/limits'
import { lengthOf } from '../meetings/schedule-values'
import { useFieldMessage } from '../meetings/use-field-message'
import type { FormState } from '../meetings/use-form-state'
import { Button } from '../ui/button'
import { Fold } from '../ui/fold'
import { lazily } from '../ui/lazily'

const RoomPicker = lazily(() => import('./room-picker').then((module) => module.RoomPicker))

/** The rooms to book with a meeting. Asked for when somebody opens it, since most meetings have none. */
export function RoomsFold({ slug, form }: { slug: string; form: FormState }) {
  const t = useTranslations('rooms')
  const fieldMessage = useFieldMessage()
  const { values, body, errors, change } = form
  const { rooms, timeZone } = values
  const [wasOpened, setOpened] = useState(rooms.length > 0)
  const minutes = lengthOf(body)
  const isSeries = body.recurrence !== undefined
  const isUnfit = isSeries || (minutes > 0 && (minutes < ROOM_MIN_MINUTES || minutes > ROOM_MAX_MINUTES))
  const error =
    errors.rooms ?? (isUnfit && rooms.length > 0 ? (isSeries ? 'rooms_recurring' : 'rooms_length') : undefined)
  return (
    <Fold
      title={t('title')}
      summary={rooms.length > 0 ? rooms.map(({ name }) => name).join(t('joint')) : t('noneChosen')}
      hasError={error !== undefined}
      onOpen={() => setOpened(true)}
    >
      {isUnfit && rooms.length === 0 && <p className="text-13 text-ink-2">{isSeries ? t('series') : t('unfit')}</p>}
      {rooms.length > 0 && isUnfit && (
        <Button size="small" className="self-start" onClick={() => change({ rooms: [] })}>
          {t('dropAll')}
        </Button>
      )}
      {wasOpened && (!isUnfit || rooms.length > 0) && (
        <RoomPicker
          {...{ slug, timeZone }}
          startsAt={body.startsAt}
          endsAt={body.endsAt}
          inputRef={form.refOf('rooms')}
          chosen={rooms}
          error={fieldMessage(error, { max: ROOMS_MAX })}
          onChange={(chosen) => change({ rooms: chosen })}
        />
      )}
    </Fold>
  )
}
