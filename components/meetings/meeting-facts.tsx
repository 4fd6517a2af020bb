'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Meeting, MeetingSettings } from '@/lib/meetings/schema'
import { describeRecurrence } from '@/lib/recurrence/describe-recurrence'
import { zoneLabel } from '@/lib/time'
import { Avatar } from '../ui/avatar'
import { Card } from '../ui/card'
import { regularOccurrence } from './moved-from'
import { Passcode } from './passcode'
import { useSettingWords } from './use-setting-words'

const settings = [
  'waitingRoom',
  'joinBeforeHost',
  'muteOnEntry',
  'unmuteSelf',
  'watermark',
  'enterpriseOnly',
  'recordOnJoin',
  'rename',
] as const satisfies readonly (keyof MeetingSettings)[]

/** Rules of a meeting that say more than that something is on, where they are not as ever. */
const choices = ['joinKind', 'muteKind', 'autoRecord'] as const

interface MeetingFactsProps {
  meeting: Meeting
  /** The reader's. */
  timeZone: string
  now: Date
}

/** Passcode, people and rules of a meeting. */
export function MeetingFacts({ meeting, timeZone, now }: MeetingFactsProps) {
  const t = useTranslations('meetings.detail')
  const locale = useLocale()
  const { recurrence, timeZone: ownZone = timeZone } = meeting
  const { startsAt } = regularOccurrence(meeting, now) ?? meeting
  const rule = recurrence && describeRecurrence({ startsAt, timeZone: ownZone, recurrence }, locale)
  const inWords = useSettingWords()
  const { joinKind, muteKind, autoRecord } = meeting.settings
  const shown = {
    ...meeting.settings,
    ...(joinKind ? { enterpriseOnly: false } : {}),
    ...(muteKind ? { muteOnEntry: false } : {}),
  }
  const unusual = { joinKind: joinKind !== 'all', muteKind: muteKind !== 'off', autoRecord: autoRecord !== 'none' }
  const rules = [
    ...settings.filter((name) => shown[name]).map((name) => t(`settings.${name}`)),
    ...choices.flatMap((name) =>
      shown[name] && unusual[name]
        ? [t('rule', { name: t(`settings.${name}`), value: inWords(name, shown[name]) })]
        : [],
    ),
  ]
  return (
    <Card title={t('facts')}>
      <dl className="flex flex-col gap-4">
        {rule && (
          <Fact name={t('repeats')}>
            {rule}
            {ownZone !== timeZone && <span className="text-12 text-ink-3">{zoneLabel(startsAt, ownZone)}</span>}
          </Fact>
        )}
        {meeting.location && <Fact name={t('place')}>{meeting.location}</Fact>}
        <Fact name={t('password')}>
          <Passcode meeting={meeting} />
        </Fact>
        <Fact name={t('hosts')}>
          <People people={meeting.hosts} />
        </Fact>
        {meeting.invitees.length > 0 && (
          <Fact name={t('inviteesCount', { count: meeting.invitees.length })}>
            <People people={meeting.invitees} />
          </Fact>
        )}
        {rules.length > 0 && (
          <Fact name={t('rules')}>
            <ul className="text-13 leading-6">
              {rules.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{name}</dt>
      <dd className="mt-1 flex min-h-8 flex-wrap items-center gap-x-2 gap-y-1 text-14 text-ink">{children}</dd>
    </div>
  )
}

function People({ people }: { people: Meeting['hosts'] }) {
  const t = useTranslations('meetings.detail')
  if (people.length === 0) return <span className="text-ink-2">{t('nobody')}</span>
  return (
    <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1.5">
      {people.map(({ id, name = t('unnamed'), isYou }) => (
        <li key={id} className="flex min-w-0 items-center gap-2 text-13">
          <Avatar name={name} size="small" />
          <span className="min-w-0">{isYou ? t('you', { name }) : name}</span>
        </li>
      ))}
    </ul>
  )
}
