'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeliveryStory, OpenedDelivery } from '@/lib/deliveries/schema'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { Button } from '../ui/button'
import { CodeBlock } from './code-block'
import { ExactMoment } from './exact-moment'
import { JsonText } from './json-text'

interface DeliveryContentProps {
  door: string
  story: DeliveryStory
  timeZone: string
}

/** What a delivery says, for whoever asks to see it: it may name people, and the audit keeps who looked. */
export function DeliveryContent({ door, story, timeZone }: DeliveryContentProps) {
  const t = useTranslations('deliveries.content')
  const problems = useTranslations('errors.problems')
  const [opened, setOpened] = useState<OpenedDelivery>()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isAsking, setAsking] = useState(false)
  const open = async () => {
    setAsking(true)
    try {
      setOpened(await sendJson<OpenedDelivery>(`${door}/open`, { method: 'POST', body: {} }))
      setProblem(undefined)
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setAsking(false)
    }
  }
  return (
    <section aria-labelledby="delivery-content" className="flex flex-col gap-3">
      <h3 id="delivery-content" className="font-semibold text-14">
        {t('title')}
      </h3>
      {!opened && (
        <>
          <p className="text-13 text-ink-2">{t('note')}</p>
          <div>
            <Button writes loading={isAsking} onClick={() => void open()}>
              <Eye aria-hidden="true" />
              {t('show')}
            </Button>
          </div>
        </>
      )}
      {problem && (
        <p role="alert" className="text-13 text-danger-ink">
          {problems(`${problem.code}.title`)}
        </p>
      )}
      {opened?.event && (
        <CodeBlock title={t('decrypted')} text={opened.event} copyName={t('copyDecrypted')}>
          <JsonText text={opened.event} />
        </CodeBlock>
      )}
      {opened?.bodies.map((body) => (
        <RawBody key={body.id} {...{ story, body, timeZone }} />
      ))}
      {opened && !opened.event && opened.bodies.length === 0 && <p className="text-13 text-ink-3">{t('nothing')}</p>}
      {opened && story.isShared && <p className="text-12 text-ink-3">{t('shared')}</p>}
    </section>
  )
}

interface RawBodyProps extends Pick<DeliveryContentProps, 'story' | 'timeZone'> {
  body: OpenedDelivery['bodies'][number]
}

function RawBody({ story: { isCheck, attemptList }, body: { id, text }, timeZone }: RawBodyProps) {
  const t = useTranslations('deliveries.content')
  const attempt = attemptList.find((one) => one.id === id)
  const isCut = attempt !== undefined && attempt.bodyBytes > new TextEncoder().encode(text).length
  return (
    <CodeBlock
      title={t(isCheck ? 'rawCheck' : 'raw')}
      text={text}
      copyName={t('copyRaw')}
      hint={isCut ? t('cut', { bytes: attempt.bodyBytes }) : undefined}
    >
      {attempt && (
        <span className="mb-1 block text-ink-3">
          <ExactMoment instant={attempt.receivedAt} timeZone={timeZone} />
        </span>
      )}
      {text}
    </CodeBlock>
  )
}
