'use client'

import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DeliveryStory } from '@/lib/deliveries/schema'
import { asProblem, sendJson } from '@/lib/fetcher'
import { Button } from '../ui/button'
import { toast } from '../ui/toast'

interface ReplayButtonProps {
  door: string
  story: DeliveryStory
  onDone: () => void
}

/** Has an event handled again that was given up; where that makes no sense it says why. */
export function ReplayButton({ door, story: { state }, onDone }: ReplayButtonProps) {
  const t = useTranslations('deliveries.replay')
  const problems = useTranslations('errors.problems')
  const [isSending, setSending] = useState(false)
  if (state === 'refused' || state === 'checked') return null
  const replay = async () => {
    setSending(true)
    try {
      await sendJson(`${door}/replay`, { method: 'POST', body: {} })
      toast({ text: t('done', { count: 1 }) })
    } catch (error) {
      const { code } = asProblem(error)
      // Somebody else was first, or the worker.
      toast({ text: code === 'conflict' ? t('already') : problems(`${code}.title`), tone: 'danger' })
    } finally {
      setSending(false)
      onDone()
    }
  }
  return (
    <div>
      <Button
        writes
        loading={isSending}
        disabledReason={state === 'failed' ? undefined : t(state === 'waiting' ? 'isWaiting' : 'isHandled')}
        onClick={() => void replay()}
      >
        <RotateCw aria-hidden="true" />
        {t('one')}
      </Button>
    </div>
  )
}
