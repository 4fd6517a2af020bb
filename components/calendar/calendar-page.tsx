'use client'

import { lazily } from '../ui/lazily'
import { CalendarSkeleton } from './calendar-skeleton'

/** The calendar is a part of its own and begins in the browser, with its zone and what it remembers. */
export const CalendarPage = lazily(() => import('./calendar').then((module) => module.Calendar), CalendarSkeleton)
