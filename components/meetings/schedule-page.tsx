'use client'

import dynamic from 'next/dynamic'
import { FormSkeleton } from './form-skeleton'

/** The form with its pickers is a part of its own, and begins in the browser: with its zone, its time and its drafts. */
export const SchedulePage = dynamic(() => import('./schedule-form').then((module) => module.ScheduleForm), {
  ssr: false,
  loading: FormSkeleton,
})
