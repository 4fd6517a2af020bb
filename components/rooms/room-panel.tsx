'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Room, RoomDetail } from '@/lib/rooms/schema'
import { formatDate } from '@/lib/time'
import { ProblemNotice } from '../meetings/problem-notice'
import { readOptions } from '../meetings/retry-read'
import { ButtonLink } from '../ui/button-link'
import { Dialog } from '../ui/dialog'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { ActivationCode } from './activation-code'
import { BusyBar } from './busy-bar'
import { RoomState } from './room-state'
import { useRoomWords } from './use-room-words'

interface RoomPanelProps {
  slug: string
  room: Room
  day: { from: string; to: string }
  timeZone: string
  now: Date
  /** For owners and admins: how to make an activation code. */
  manage: { hasRecentSignIn: boolean; signInHref: string } | undefined
  onClose: () => void
}

const words = ['model', 'roomsVersion', 'system', 'network', 'camera', 'microphone', 'speaker'] as const

/** What is known of a room: today's bookings made here and, for administrators, its device. */
export function RoomPanel({ slug, room, day, timeZone, now, manage, onClose }: RoomPanelProps) {
  const t = useTranslations('rooms.panel')
  const activation = useTranslations('rooms.activation')
  const locale = useLocale()
  const { facts } = useRoomWords()
  const address = `/api/t/${slug}/rooms/${room.id}?${new URLSearchParams(day)}`
  const { data, error, mutate } = useSWR<RoomDetail, unknown>(address, fetchJson, readOptions)
  const { busy } = data ?? room
  const own = busy.find(({ meetingId }) => meetingId !== undefined)
  const device = data?.device
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      place="side"
      title={room.name}
      description={[room.location, facts({ capacity: room.capacity })].filter(Boolean).join(' · ')}
    >
      <div className="flex flex-col gap-5">
        <div>
          <RoomState status={room.status} />
        </div>
        <Part title={t('today')}>
          <BusyBar busy={busy} from={day.from} to={day.to} timeZone={timeZone} now={now} />
          <p className="mt-2 text-12 text-ink-3">{t('onlyHere')}</p>
          {own && (
            <ButtonLink size="small" className="mt-3" href={`/t/${slug}/meetings/${own.meetingId}`}>
              {t('yourMeeting')}
            </ButtonLink>
          )}
        </Part>
        {!data && !error && (
          <SkeletonGroup label={t('loading')}>
            <Skeleton className="h-24 w-full rounded-card" />
          </SkeletonGroup>
        )}
        {!data && error !== undefined && (
          <ProblemNotice slug={slug} problem={asProblem(error)} onRetry={() => void mutate()} />
        )}
        {device && (
          <Part title={t('device')}>
            <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-13">
              {words.map(
                (word) =>
                  device[word] && (
                    <Fact key={word} name={t(word)}>
                      {device[word]}
                    </Fact>
                  ),
              )}
              {device.activatedAt && (
                <Fact name={t('activatedAt')}>{formatDate(device.activatedAt, { locale, timeZone })}</Fact>
              )}
            </dl>
            {Object.keys(device).length === 0 && <p className="text-13 text-ink-2">{t('noDevice')}</p>}
          </Part>
        )}
        {manage && (
          <Part title={activation('title')}>
            <ActivationCode {...{ slug, ...manage }} roomId={room.id} />
          </Part>
        )}
      </div>
    </Dialog>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-semibold text-13 text-ink">{title}</h3>
      {children}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  )
}
