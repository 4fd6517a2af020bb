'use client'

import { lazily } from '../ui/lazily'
import { FormSkeleton } from './form-skeleton'

/** The form with its pickers is a part of its own, and begins in the browser: with its zone, its time and its drafts. */
export const SchedulePage = lazily(() => import('./schedule-form').then((module) => module.ScheduleForm), FormSkeleton)
