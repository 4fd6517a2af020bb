import { ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { deviceOf } from '@/lib/meetings/device-of'
import type { ParticipantList } from '@/lib/meetings/past-schema'
import { formatDuration } from '@/lib/time'
import { Avatar } from '../ui/avatar'
import { LiveDot } from '../ui/badge'
import { ClockTime } from './clock-time'

type Person = ParticipantList['people'][number]

/** One person of a meeting in a line; opened, every stay of theirs. */
export function ParticipantRow({ person, timeZone }: { person: Person; timeZone: string }) {
  const t = useTranslations('participants')
  const locale = useLocale()
  const { name = t('unnamed'), isYou, role, isInside, seconds, sessions } = person
  const devices = [...new Set(sessions.map(({ device }) => t(`devices.${deviceOf(device)}`)))]
  return (
    <li className="border-line border-b last:border-b-0">
      <details className="group">
        <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 px-4 py-2 transition-colors hover:bg-hover sm:px-5 [&::-webkit-details-marker]:hidden">
          <Avatar name={name} />
          <span className="flex min-w-0 flex-1 items-center justify-between gap-x-4">
            <span className="min-w-0">
              <span className="flex min-w-0 items-baseline gap-2 text-14">
                <span className="min-w-0 truncate font-medium text-ink" title={name}>
                  {isYou ? t('you', { name }) : name}
                </span>
                {role !== 'member' && <span className="shrink-0 text-12 text-ink-3">{t(`roles.${role}`)}</span>}
              </span>
              <span className="block text-12 text-ink-3">{devices.join(' · ')}</span>
            </span>
            <span className="flex shrink-0 flex-col items-end text-13 sm:flex-row sm:items-center sm:gap-3">
              {isInside && (
                <span className="inline-flex items-center gap-1 whitespace-nowrap font-medium text-tone-success">
                  <LiveDot />
                  {t('insideNow')}
                </span>
              )}
              <span className="whitespace-nowrap text-right text-ink-2 sm:min-w-16">
                {formatDuration(seconds / 60, locale)}
              </span>
            </span>
          </span>
          <ChevronDown
            aria-hidden="true"
            className="size-4 shrink-0 text-ink-3 transition-transform group-open:rotate-180"
          />
        </summary>
        <Sessions sessions={sessions} timeZone={timeZone} />
      </details>
    </li>
  )
}

function Sessions({ sessions, timeZone }: { sessions: Person['sessions']; timeZone: string }) {
  const t = useTranslations('participants')
  const locale = useLocale()
  const display = { locale, timeZone }
  return (
    <div className="bg-sunken px-4 py-3 pl-15 text-13 text-ink-2 sm:px-5 sm:pl-16">
      <p className="text-12 text-ink-3">{t('sessions', { count: sessions.length })}</p>
      <ol className="mt-1">
        {[...sessions.entries()].map(([place, { joinedAt, leftAt, device }]) => (
          <li key={place} className="flex flex-wrap gap-x-4 leading-6">
            <span className="whitespace-nowrap">
              {joinedAt ? <ClockTime instant={joinedAt} display={display} /> : t('unknownTime')} –{' '}
              {leftAt ? <ClockTime instant={leftAt} display={display} /> : t('untilNow')}
            </span>
            <span className="text-ink-3">{t(`devices.${deviceOf(device)}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
