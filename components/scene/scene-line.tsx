'use client'

import { DoorOpen, Hourglass, MonitorUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { Scene } from '@/lib/scene/schema'
import { readOptions } from '../meetings/retry-read'
import { Badge, LiveDot } from '../ui/badge'

/** What is going on in a meeting, for whoever leads it: who waits to be let in, whether a screen is shown, whether it is on the air. */
export function SceneLine({ address }: { address: string }) {
  const t = useTranslations('scene')
  // Only events tell of it, and so do their hints: looking for it by itself would find nothing else.
  const { data } = useSWR<Scene, unknown>(`${address}/scene`, fetchJson, readOptions)
  const { waiting = 0, early = 0, isSharing = false, isOnAir = false } = data ?? {}
  return (
    <p role="status" className="flex flex-wrap gap-2 not-empty:mb-4">
      {waiting > 0 && (
        <Badge tone="warning" icon={<DoorOpen aria-hidden="true" />}>
          {t('waiting', { count: waiting })}
        </Badge>
      )}
      {early > 0 && (
        <Badge tone="info" icon={<Hourglass aria-hidden="true" />}>
          {t('early', { count: early })}
        </Badge>
      )}
      {isSharing && (
        <Badge tone="neutral" icon={<MonitorUp aria-hidden="true" />}>
          {t('sharing')}
        </Badge>
      )}
      {isOnAir && (
        <Badge tone="danger" icon={<LiveDot />}>
          {t('onAir')}
        </Badge>
      )}
    </p>
  )
}
