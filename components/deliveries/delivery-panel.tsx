'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import type { DeliveryStory } from '@/lib/deliveries/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { ErrorState } from '../ui/error-state'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { AttemptCard } from './attempt-card'
import { DeliveryContent } from './delivery-content'
import { DeliveryFacts } from './delivery-facts'
import { ReplayButton } from './replay-button'
import { deliveriesDoor } from './use-deliveries'
import { useDeliveryWords } from './use-delivery-words'

const EVERY = 30_000
const EVERY_WHILE_WAITING = 2_000

interface DeliveryPanelProps {
  slug: string
  id: string
  timeZone: string
  onClose: () => void
  /** Something was done here that the list shows too. */
  onChanged: () => void
}

/** One delivery beside its list: how it stands, each attempt with its reason, and what it says. */
export function DeliveryPanel({ slug, id, timeZone, onClose, onChanged }: DeliveryPanelProps) {
  const t = useTranslations('deliveries')
  const common = useTranslations('common')
  const problems = useTranslations('errors.problems')
  const { title } = useDeliveryWords()
  const door = `${deliveriesDoor(slug)}/${id}`
  const { data, error, mutate } = useSWR<DeliveryStory, unknown>(door, fetchJson, {
    ...readOptions,
    refreshInterval: (story) => (story?.state === 'waiting' ? EVERY_WHILE_WAITING : EVERY),
  })
  const problem = error === undefined || data ? undefined : asProblem(error)
  const heading = data ? title(data) : problem ? problems(`${problem.code}.title`) : t('panel.loading')
  return (
    <Dialog open onOpenChange={onClose} place="side" title={heading} description={data?.event}>
      {!data && !problem && (
        <SkeletonGroup label={t('panel.loading')} className="flex flex-col gap-3">
          <Skeleton className="h-6 w-28" />
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-40 w-full" />
        </SkeletonGroup>
      )}
      {problem && (
        <ErrorState
          title={problems(`${problem.code}.title`)}
          text={problems(`${problem.code}.hint`)}
          traceId={problem.requestId}
          action={problem.code !== 'not_found' && <Button onClick={() => void mutate()}>{common('retry')}</Button>}
        />
      )}
      {data && (
        <div className="flex flex-col gap-6">
          <DeliveryFacts story={data} timeZone={timeZone} />
          <ReplayButton
            door={door}
            story={data}
            onDone={() => {
              void mutate()
              onChanged()
            }}
          />
          <section aria-labelledby="delivery-attempts">
            <h3 id="delivery-attempts" className="mb-2 font-semibold text-14">
              {t('panel.attempts')}
            </h3>
            {data.attemptList.length === 0 && <p className="text-13 text-ink-3">{t('panel.noAttempts')}</p>}
            <div className="flex flex-col gap-3">
              {data.attemptList.map((attempt, index) => (
                <AttemptCard key={attempt.id} attempt={attempt} timeZone={timeZone} isOpen={index === 0} />
              ))}
            </div>
          </section>
          <DeliveryContent door={door} story={data} timeZone={timeZone} />
        </div>
      )}
    </Dialog>
  )
}
