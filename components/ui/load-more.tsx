'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from './button'

interface LoadMoreProps {
  /** Whether there is a next page. */
  more: boolean
  loading: boolean
  onLoad: () => void
  /** What was shown so far, in words; read out as the list grows. */
  summary?: string
}

/** The end of a list that goes on: the next page comes when this scrolls near, or by its button. */
export function LoadMore({ more, loading, onLoad, summary }: LoadMoreProps) {
  const t = useTranslations('ui')
  const end = useRef<HTMLDivElement>(null)
  const load = useEffectEvent(onLoad)

  useEffect(() => {
    if (!more || loading || !end.current) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), {
      rootMargin: '400px',
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [more, loading])

  return (
    <div ref={end} className="flex flex-col items-center gap-2 py-4 text-12 text-ink-3">
      {summary && <p role="status">{summary}</p>}
      {more && (
        <Button variant="ghost" loading={loading} onClick={onLoad}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  )
}
