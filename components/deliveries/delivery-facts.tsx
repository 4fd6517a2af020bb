import { useTranslations } from 'next-intl'
import type { DeliveryStory } from '@/lib/deliveries/schema'
import { Fact, Facts } from '../tencent/facts'
import { CopyButton } from '../ui/copy-button'
import { DeliveryState } from './delivery-state'
import { ExactMoment } from './exact-moment'
import { useDeliveryWords } from './use-delivery-words'

/** How a delivery stands, and what is known of it without looking into it. */
export function DeliveryFacts({ story, timeZone }: { story: DeliveryStory; timeZone: string }) {
  const t = useTranslations('deliveries')
  const { failure } = useDeliveryWords()
  const { state, traceId, operateTime, receivedAt, processedAt, replayedAt, tries, lastError } = story
  const time = (instant: string) => <ExactMoment instant={instant} timeZone={timeZone} />
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-13 text-ink-2">
        <DeliveryState state={state} />
        <span>{t(`meanings.${state}`)}</span>
      </p>
      <Facts>
        {traceId && (
          <Fact name={t('facts.trace')}>
            <span className="flex items-start gap-1">
              <span className="min-w-0 break-all font-mono text-12">{traceId}</span>
              <CopyButton text={traceId} name={t('facts.copyTrace')} size="small" />
            </span>
          </Fact>
        )}
        {operateTime && <Fact name={t('facts.happened')}>{time(operateTime)}</Fact>}
        <Fact name={t('facts.received')}>{time(receivedAt)}</Fact>
        {processedAt && (
          <Fact name={t(state === 'failed' ? 'facts.gaveUp' : 'facts.handled')}>{time(processedAt)}</Fact>
        )}
        {replayedAt && <Fact name={t('facts.replayed')}>{time(replayedAt)}</Fact>}
        {tries > 0 && lastError && (
          <Fact name={t('facts.error')} hint={lastError}>
            {t(state === 'failed' ? 'gaveUp' : 'failsSoFar', { tries, why: failure(lastError) })}
          </Fact>
        )}
      </Facts>
    </div>
  )
}
