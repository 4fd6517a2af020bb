'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { LiveDot } from '../ui/badge'
import { classNames } from '../ui/class-names'
import { type PictureMeeting, pictureHours, pictureMeetings, toPictureTime } from './picture-day'

const hourHeight = 60

/** A quiet picture of a working day: what is over fades, what runs glows, and the line of now moves. Decorative. */
export function DayPicture() {
  const now = useSyncExternalStore(everyMinute, minuteNow, () => null)
  const hours = Array.from({ length: pictureHours.to - pictureHours.from + 1 }, (_, index) => pictureHours.from + index)
  return (
    <div aria-hidden="true" className="relative hidden overflow-hidden border-line border-l bg-sidebar lg:block">
      <div className="absolute inset-x-14 top-1/2 -translate-y-1/2" style={{ height: (hours.length - 1) * hourHeight }}>
        {hours.map((hour) => (
          <div
            key={hour}
            className="absolute inset-x-0 flex -translate-y-1/2 items-center gap-4"
            style={{ top: offsetOf(hour * 60) }}
          >
            <span className="w-10 text-right text-12 text-ink-3">{`${String(hour).padStart(2, '0')}:00`}</span>
            <span className="h-px flex-1 bg-line" />
          </div>
        ))}
        {now !== null && (
          <div
            className="absolute inset-x-0 flex -translate-y-1/2 animate-appear items-center gap-4"
            style={{ top: offsetOf(now) }}
          >
            <span className="w-10 bg-sidebar py-1 text-right font-semibold text-12 text-accent-ink">{clock(now)}</span>
            <span className="h-px flex-1 bg-accent" />
          </div>
        )}
        <div className="absolute inset-y-0 right-2 left-16">
          {pictureMeetings.map((meeting) => (
            <Meeting key={`${meeting.title}-${meeting.start}`} meeting={meeting} now={now} />
          ))}
        </div>
      </div>
      <div className="absolute inset-x-0 top-0 h-28 bg-linear-to-b from-sidebar to-transparent" />
      <div className="absolute inset-x-0 bottom-0 h-28 bg-linear-to-t from-sidebar to-transparent" />
    </div>
  )
}

function Meeting({ meeting, now }: { meeting: PictureMeeting; now: number | null }) {
  const t = useTranslations('signIn.picture')
  const { title, start, end, lane } = meeting
  const past = now !== null && end <= now
  const running = now !== null && start <= now && now < end
  return (
    <div
      className={classNames(
        'absolute flex flex-col overflow-hidden rounded-control border px-2.5 text-12 leading-4 transition-[opacity,background-color,border-color] duration-500',
        meetingLook({ past, running }),
        end - start < 60 ? 'py-1' : 'py-1.5',
      )}
      style={{
        top: offsetOf(start) + 2,
        height: ((end - start) / 60) * hourHeight - 4,
        left: `calc(${(lane * 100) / 3}% + 3px)`,
        width: 'calc(33.33% - 6px)',
      }}
    >
      <span className="truncate font-medium">{t(title)}</span>
      {end - start >= 60 && (
        <span className={classNames('flex items-center gap-1 truncate', running ? 'text-accent-ink' : 'text-ink-3')}>
          {running && <LiveDot />}
          {running ? t('now') : `${clock(start)} – ${clock(end)}`}
        </span>
      )}
    </div>
  )
}

function meetingLook({ past, running }: Record<'past' | 'running', boolean>): string {
  if (running) return 'border-accent/50 bg-accent-soft text-accent-ink shadow-glow'
  return past ? 'border-line bg-sidebar text-ink-3' : 'border-line bg-surface text-ink'
}

function offsetOf(minutes: number): number {
  return ((minutes - pictureHours.from * 60) / 60) * hourHeight
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, 20_000)
  return () => clearInterval(timer)
}

function minuteNow(): number {
  return toPictureTime(new Date())
}
