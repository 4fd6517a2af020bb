'use client'

import dynamic from 'next/dynamic'
import { CalendarSkeleton } from './calendar-skeleton'

/** The calendar is a part of its own and begins in the browser, with its zone and what it remembers. */
export const CalendarPage = dynamic(() => import('./calendar').then((module) => module.Calendar), {
  ssr: false,
  loading: CalendarSkeleton,
})
