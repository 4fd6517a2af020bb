'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { asProblem, fetchJson, onRefusal } from '@/lib/fetcher'
import { onHints, usePace } from '../events/signals'
import { Spinner } from '../ui/spinner'
import { isLeadingOut } from './lead-out'
import type { Role } from './navigation'

interface StandingProps {
  slug: string
  role: Role
  /** Lets the server tell why, once the sign-in behind this page has ended. */
  ticket: string
  children: ReactNode
}

/** How often a page in sight asks whether it may still be seen, unless it is told of changes: one query that changes nothing. */
const EVERY = 5_000

/**
 * Keeps a tenant's page only as long as its person is in: it asks every few seconds, when the page comes into sight, and at once
 * when any door refuses or something of its person changed. Whoever is out sees nothing of the tenant any more and is led to where they are told why.
 */
export function Standing({ slug, role, ticket, children }: StandingProps) {
  const t = useTranslations('layout')
  const [isOut, setOut] = useState(false)
  const isAsking = useRef(false)
  const router = useRouter()
  const every = usePace(EVERY)

  const leave = () => {
    if (isLeadingOut()) return
    setOut(true)
    const { pathname, search } = window.location
    window.location.replace(
      `/sign-in/ended?${new URLSearchParams({ tenant: slug, ticket, returnTo: pathname + search })}`,
    )
  }
  const check = useEffectEvent(async () => {
    if (isAsking.current || isOut) return
    isAsking.current = true
    try {
      const standing = await fetchJson<{ role: Role }>(`/api/t/${slug}/me`)
      if (standing.role !== role) router.refresh()
    } catch (error) {
      if (asProblem(error).code === 'not_found') leave()
    } finally {
      isAsking.current = false
    }
  })

  const redraw = useEffectEvent(() => router.refresh())

  useEffect(
    () =>
      onHints((hints) => {
        const yours = new Set(hints.flatMap((hint) => ('yours' in hint && hint.yours ? [hint.noun] : [])))
        if (yours.has('membership')) void check()
        // The frame says how the connection is.
        if (yours.has('connection')) redraw()
      }),
    [],
  )
  useEffect(() => {
    const checkInSight = () => document.visibilityState === 'visible' && void check()
    const timer = setInterval(checkInSight, every)
    document.addEventListener('visibilitychange', checkInSight)
    const stopHearing = onRefusal(({ code }) => (code === 'not_found' || code === 'not_allowed') && void check())
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', checkInSight)
      stopHearing()
    }
  }, [every])

  if (!isOut) return children
  return (
    <p role="status" className="flex min-h-dvh items-center justify-center gap-3 text-13 text-ink-2">
      <Spinner />
      {t('leaving')}
    </p>
  )
}
