import { useLocale } from 'next-intl'
import { useMemo, useSyncExternalStore } from 'react'
import { dayOf } from '@/lib/time'
import { useNow } from '../meetings/use-now'
import { useTimeZone } from '../meetings/use-time-zone'
import { useSavedZones } from '../zones/saved-zones'
import type { View } from './address'
import { firstWeekday } from './first-weekday'
import { askedDays, shownDays, stepDate } from './shown-days'
import { useAddress } from './use-address'

const NARROW = '(max-width: 639px)'

function subscribe(hear: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', hear)
  return () => query.removeEventListener('change', hear)
}

/** Narrow screens begin with the agenda. */
const useUsualView = (): View =>
  useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(NARROW).matches ? 'agenda' : 'week'),
    () => 'week',
  )

interface ShownOptions {
  slug: string
  tenantZone: string
  renderedAt: string
}

/** Which days the calendar shows and in which zone, by the address and what is usual. */
export function useShown({ slug, tenantZone, renderedAt }: ShownOptions) {
  const { address, here, go, adjust } = useAddress()
  const locale = useLocale()
  const now = useNow(renderedAt)
  const ownZone = useTimeZone(tenantZone)
  const usualView = useUsualView()
  const saved = useSavedZones(slug)
  const view = address.view ?? usualView
  const timeZone = address.zone ?? ownZone
  const today = dayOf(now, timeZone)
  const date = address.date ?? today
  const weekday = firstWeekday(locale, navigator.languages)
  const days = useMemo(() => shownDays(view, date, weekday), [view, date, weekday])
  const asked = useMemo(() => askedDays(view, date, weekday), [view, date, weekday])
  const neighbours = useMemo(
    () =>
      [-1, 1]
        .map((steps) => askedDays(view, stepDate(view, date, steps), weekday))
        .filter(({ from, days: count }) => from !== asked.from || count !== asked.days),
    [view, date, weekday, asked],
  )
  return {
    ...{ address, here, go, adjust, now, view, timeZone, today, date, days, asked, neighbours },
    zones: saved.zones.filter((zone) => zone !== timeZone),
    zoneChoices: [...new Set([ownZone, tenantZone, timeZone, ...saved.zones])],
  }
}
