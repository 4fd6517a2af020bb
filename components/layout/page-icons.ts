import {
  Building2,
  Cable,
  CalendarDays,
  CalendarRange,
  DoorOpen,
  History,
  Inbox,
  Link2,
  type LucideIcon,
  ScrollText,
  Sun,
  UserPlus,
  Video,
} from 'lucide-react'
import type { NavigationEntry } from './navigation'

/** The signs of the pages. The server draws those of the frame, so that no browser loads them with every page. */
export const pageIcons: Record<NavigationEntry['page'], LucideIcon> = {
  today: Sun,
  meetings: CalendarDays,
  calendar: CalendarRange,
  ended: History,
  recordings: Video,
  rooms: DoorOpen,
  accounts: Link2,
  invitations: UserPlus,
  tencent: Cable,
  deliveries: Inbox,
  audit: ScrollText,
  organization: Building2,
}
