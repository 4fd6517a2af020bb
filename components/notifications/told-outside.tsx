import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { useTimeZone } from '../meetings/use-time-zone'
import { useBrowserPermission } from './browser-permission'
import { countInTitle } from './count-in-title'
import { tellInBrowser } from './tell-in-browser'
import { useToldWords } from './use-told-words'

interface ToldOutsideProps {
  slug: string
  unread: number
  /** Whether the person wants their browsers to tell. */
  inBrowser: boolean
}

/** Tells outside the page: the number in the tab's title and, where it was allowed, the browser's own notices. Shows nothing itself. */
export function ToldOutside({ slug, unread, inBrowser }: ToldOutsideProps) {
  const t = useTranslations('common')
  const wordsOf = useToldWords(slug, useTimeZone('UTC'), new Date())
  const words = useEffectEvent((...item: Parameters<typeof wordsOf>) => ({
    ...wordsOf(...item),
    product: t('product'),
  }))
  const { state } = useBrowserPermission()
  useEffect(() => (unread > 0 ? countInTitle(unread) : undefined), [unread])
  useEffect(() => {
    if (!inBrowser || state !== 'granted') return
    const ending = new AbortController()
    tellInBrowser(slug, (item) => words(item), ending.signal)
    return () => ending.abort()
  }, [slug, inBrowser, state])
  return null
}
