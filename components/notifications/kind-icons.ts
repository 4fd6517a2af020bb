import {
  Cable,
  CalendarClock,
  CalendarX2,
  CircleCheck,
  KeyRound,
  type LucideIcon,
  UserRoundPlus,
  Video,
} from 'lucide-react'
import type { Notification } from '@/lib/notifications/schema'

/** The sign of what is told. */
export const kindIcons: Record<Notification['kind'], LucideIcon> = {
  'meeting-starts': CalendarClock,
  'recording-ready': Video,
  'sign-in-ends': KeyRound,
  'cancel-failed': CalendarX2,
  'deliveries-fail': Cable,
  'deliveries-work': CircleCheck,
  'account-waits': UserRoundPlus,
}
