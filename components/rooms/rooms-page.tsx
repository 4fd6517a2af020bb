'use client'

import { DoorOpen, Search } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Room } from '@/lib/rooms/schema'
import { addDays, dayOf, formatTime, startOfDay, toInstant, zoneLabel } from '@/lib/time'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { lazily } from '../ui/lazily'
import { PageHeader } from '../ui/page-header'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { TextField } from '../ui/text-field'
import { groupRooms } from './group-rooms'
import { RoomRow } from './room-row'
import { RoomsInventory } from './rooms-inventory'
import { RoomsProblem } from './rooms-problem'
import { useRooms } from './use-rooms'

const RoomPanel = lazily(() => import('./room-panel').then((module) => module.RoomPanel))

interface RoomsPageProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
  /** For owners and admins: what they need to make an activation code. */
  manage: { hasRecentSignIn: boolean; signInHref: string } | undefined
}

const shown = ['all', 'idle', 'in-use', 'offline'] as const
type Shown = (typeof shown)[number]
/** The enterprise's rooms by building and floor, with today's bookings made here. */
export function RoomsPage({ slug, tenantZone, renderedAt, manage }: RoomsPageProps) {
  const t = useTranslations('rooms')
  const locale = useLocale()
  const now = useNow(renderedAt)
  const timeZone = useTimeZone(tenantZone)
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState<Shown>('all')
  const [openId, setOpenId] = useState<string>()
  const mayManage = manage !== undefined
  const today = dayOf(now, timeZone)
  const day = { from: toInstant(startOfDay(today, timeZone)), to: toInstant(startOfDay(addDays(today, 1), timeZone)) }
  const { list, problem, reload } = useRooms(slug, day)
  const words = typed.trim().toLowerCase()
  const fits = ({ name, location = '', status: is }: Room) =>
    (status === 'all' || is === status) && `${name}\n${location}`.toLowerCase().includes(words)
  const found = list?.items.filter(fits) ?? []
  const open = list?.items.find(({ id }) => id === openId)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('about')}
        actions={
          list && (
            <p className="pt-1 text-13 text-ink-3">
              {t('readAt', { time: formatTime(list.readAt, { locale, timeZone }) })} · {zoneLabel(now, timeZone)}
            </p>
          )
        }
      />
      {mayManage && list && <RoomsInventory slug={slug} />}
      {!list && !problem && <RoomsSkeleton />}
      {!list && problem && (
        <Card>
          <RoomsProblem {...{ slug, problem, mayManage }} onRetry={reload} />
        </Card>
      )}
      {list?.items.length === 0 && (
        <Card>
          <EmptyState icon={<DoorOpen />} title={t('empty')} text={t('emptyText')} />
        </Card>
      )}
      {list && list.items.length > 0 && (
        <>
          <div className="mb-4 flex flex-wrap items-end gap-3">
            <TextField
              className="w-full sm:w-72"
              label={t('search')}
              hideLabel
              placeholder={t('search')}
              icon={<Search aria-hidden="true" />}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <SegmentedControl
              name={t('statusFilter')}
              value={status}
              onChange={setStatus}
              options={shown.map((value) => ({ value, label: value === 'all' ? t('all') : t(`status.${value}`) }))}
            />
          </div>
          <p role="status" className="mb-3 text-13 text-ink-3">
            {t('count', { count: found.length })}
            {list.isCut && ` ${t('cut')}`}
          </p>
          {found.length === 0 && (
            <Card>
              <EmptyState icon={<Search />} title={t('picker.noMatches')} />
            </Card>
          )}
          <div className="flex flex-col gap-5">
            {groupRooms(found).map(({ building, rooms }) => (
              <Card key={building} flush title={building || t('picker.noPlace')}>
                <ul className="divide-y divide-line">
                  {rooms.map((room) => (
                    <RoomRow key={room.id} {...{ room, day, timeZone, now }} onOpen={() => setOpenId(room.id)} />
                  ))}
                </ul>
              </Card>
            ))}
          </div>
        </>
      )}
      {open && <RoomPanel {...{ slug, day, timeZone, now, manage }} room={open} onClose={() => setOpenId(undefined)} />}
    </>
  )
}

function RoomsSkeleton() {
  const t = useTranslations('rooms.picker')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
      <Skeleton className="h-9 w-72 max-w-full" />
      <Skeleton className="h-48 w-full rounded-card" />
      <Skeleton className="h-32 w-full rounded-card" />
    </SkeletonGroup>
  )
}
