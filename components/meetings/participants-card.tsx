'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { ParticipantList } from '@/lib/meetings/past-schema'
import { formatDuration } from '@/lib/time'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { ParticipantRow } from './participant-row'
import type { useParticipants } from './use-participants'

const SHOWN = 50

interface ParticipantsCardProps {
  /** What was read, and how to read it again. */
  participants: ReturnType<typeof useParticipants>
  /** How many were invited. */
  invited: number
  isRunning: boolean
  /** Nobody is expected any more. */
  isOver: boolean
  timeZone: string
  /** The choice of the occurrence, for a series. */
  choice?: ReactNode
}

/** Who is in a meeting, or was: those inside first, each person once. */
export function ParticipantsCard(props: ParticipantsCardProps) {
  const { participants, invited, isRunning, isOver, timeZone, choice } = props
  const t = useTranslations('participants')
  const { list, problem, reload } = participants
  const isRefused = problem?.code === 'not_allowed'
  return (
    <Card
      flush
      title={t('title')}
      description={list && list.people.length > 0 && <CountSentence {...{ list, invited, isRunning }} />}
      actions={choice}
    >
      {!list && !problem && (
        <SkeletonGroup label={t('loading')} className="flex flex-col gap-4 p-4 sm:p-5">
          <Skeleton className="h-8 w-full" />
          <Skeleton className="h-8 w-full" />
        </SkeletonGroup>
      )}
      {isRefused && <Line>{t('notAllowed')}</Line>}
      {problem && !isRefused && (
        <Line>
          {t(list ? 'stale' : 'failed')}
          <Button size="small" onClick={() => void reload()}>
            {t('retry')}
          </Button>
        </Line>
      )}
      {list?.people.length === 0 && <Line>{t(isOver ? 'noneAtAll' : 'none')}</Line>}
      {list && list.people.length > 0 && <People people={list.people} timeZone={timeZone} />}
    </Card>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <div className="flex items-center justify-between gap-3 px-4 py-4 text-13 text-ink-2 sm:px-5">{children}</div>
}

function CountSentence({
  list: { people, inside },
  invited,
  isRunning,
}: { list: ParticipantList } & Pick<ParticipantsCardProps, 'invited' | 'isRunning'>) {
  const t = useTranslations('participants')
  const locale = useLocale()
  const average = people.reduce((sum, { seconds }) => sum + seconds, 0) / people.length / 60
  const parts = [
    invited > 0 && t('invited', { count: invited }),
    t('attended', { count: people.length }),
    isRunning ? t('inside', { count: inside }) : t('average', { length: formatDuration(average, locale) }),
  ]
  return <span role="status">{parts.filter(Boolean).join(t('joint'))}</span>
}

function People({ people, timeZone }: { people: ParticipantList['people']; timeZone: string }) {
  const t = useTranslations('participants')
  const [isWhole, setWhole] = useState(false)
  const ordered = people.toSorted((one, other) => Number(other.isInside) - Number(one.isInside))
  const shown = isWhole ? ordered : ordered.slice(0, SHOWN)
  return (
    <>
      <ul>
        {shown.map((person) => (
          <ParticipantRow key={person.id} person={person} timeZone={timeZone} />
        ))}
      </ul>
      {shown.length < ordered.length && (
        <div className="px-2 py-1.5">
          <Button variant="ghost" size="small" onClick={() => setWhole(true)}>
            {t('showAll', { count: ordered.length })}
          </Button>
        </div>
      )}
    </>
  )
}
