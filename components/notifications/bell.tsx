'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { iconButtonClasses } from '../ui/button-style'
import { lazily } from '../ui/lazily'
import { VisuallyHidden } from '../ui/visually-hidden'
import { useUnread } from './use-unread'

const loadPanel = () => import('./bell-panel')
const Panel = lazily(() => loadPanel().then((module) => module.BellPanel))
const ToldOutside = lazily(() => import('./told-outside').then((module) => module.ToldOutside))

const MOST_SHOWN = 99

/** The bell with the number of what is not read; its list is fetched when it is wanted. The server draws its sign. */
export function Bell({ slug, icon }: { slug: string; icon: ReactNode }) {
  const t = useTranslations('notifications')
  const anchor = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const told = useUnread(slug)
  const unread = told?.unread ?? 0
  const news = useNews(told)
  return (
    <span ref={anchor} className="inline-flex">
      <button
        type="button"
        aria-label={t('bell', { count: unread })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => {
          setWanted(true)
          setOpen(!open)
        }}
        className={iconButtonClasses('ghost', 'medium')}
      >
        {icon}
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute -top-0.5 -right-0.5 min-w-4 rounded-full bg-danger px-1 text-center font-semibold text-[0.6875rem] text-on-danger leading-4 ring-2 ring-canvas"
          >
            {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
          </span>
        )}
      </button>
      <VisuallyHidden>
        <span role="status">{news && t('news', { count: unread })}</span>
      </VisuallyHidden>
      {wanted && <Panel {...{ slug, anchor, open, unread }} onOpenChange={setOpen} />}
      {told && (unread > 0 || told.inBrowser) && <ToldOutside {...{ slug, unread }} inBrowser={told.inBrowser} />}
    </span>
  )
}

/** Whether more came while the page is here; what was there before is no news, and at night nothing is said. */
function useNews(told: { unread: number; isQuiet: boolean } | undefined): boolean {
  const [hasNews, setHasNews] = useState(false)
  const before = useRef<number>(undefined)
  useEffect(() => {
    if (!told) return
    const isMore = before.current !== undefined && told.unread > before.current
    if (before.current !== told.unread) setHasNews(isMore && !told.isQuiet)
    before.current = told.unread
  }, [told])
  return hasNews
}
