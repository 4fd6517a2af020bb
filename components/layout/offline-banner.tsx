'use client'

import { WifiOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { onAnswer } from '@/lib/fetcher'
import { formatRelative } from '@/lib/time'
import { answeredAt, noteAnswer, useOnline } from '../ui/connection'

const HALF_MINUTE = 30_000
/** What is younger is simply what was there a moment ago. */
const YOUNG = 60_000

/**
 * Says calmly that there is no way to the console, and how old what is shown is. It hears of every request; once one is answered
 * again, everything on the page is read anew.
 */
export function OfflineBanner() {
  const t = useTranslations('layout.offline')
  const isOnline = useOnline()
  const { mutate } = useSWRConfig()
  const wasOffline = useRef(false)
  useEffect(() => onAnswer(noteAnswer), [])
  useEffect(() => {
    if (isOnline && wasOffline.current) void mutate(() => true)
    wasOffline.current = !isOnline
  }, [isOnline, mutate])
  return (
    <div role="status">
      {!isOnline && (
        <div className="flex items-start gap-2.5 border-line border-b bg-sunken px-4 py-2.5 text-13 lg:px-8">
          <WifiOff aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
          <p className="min-w-0">
            <span className="font-medium">{t('title')}</span> <span className="text-ink-2">{t('hint')}</span> <Age />
          </p>
        </div>
      )}
    </div>
  )
}

/** How old the data is, in words that move on. */
function Age() {
  const t = useTranslations('layout.offline')
  const locale = useLocale()
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), HALF_MINUTE)
    return () => clearInterval(timer)
  }, [])
  const at = answeredAt()
  if (at === undefined) return null
  const isYoung = now.getTime() - at < YOUNG
  return (
    <span className="text-ink-2">
      {isYoung ? t('young') : t('age', { age: formatRelative(new Date(at), now, locale) })}
    </span>
  )
}
