import {
  Building2,
  Cable,
  CalendarDays,
  CalendarRange,
  DoorOpen,
  History,
  Link2,
  type LucideIcon,
  ScrollText,
  Sun,
  UserPlus,
} from 'lucide-react'

export type Role = 'OWNER' | 'ADMIN' | 'MEMBER'

export interface NavigationEntry {
  /** Key of its name under layout.pages in the messages. */
  page:
    | 'today'
    | 'meetings'
    | 'calendar'
    | 'ended'
    | 'rooms'
    | 'accounts'
    | 'invitations'
    | 'tencent'
    | 'audit'
    | 'organization'
  icon: LucideIcon
  /** Path below /t/{tenant}; empty is the tenant's first page. */
  path: string
  section: 'main' | 'administration'
  /** Who sees it; everyone, if absent. */
  roles?: readonly Role[]
  /** Whether it stands in the bottom bar of a phone; the rest is under More. */
  bar?: boolean
}

const admins: readonly Role[] = ['OWNER', 'ADMIN']

/** Every page of the frame, in order. A page is added to the console's navigation by adding it here. */
const entries: readonly NavigationEntry[] = [
  { page: 'today', icon: Sun, path: '', section: 'main', bar: true },
  { page: 'meetings', icon: CalendarDays, path: '/meetings', section: 'main', bar: true },
  { page: 'calendar', icon: CalendarRange, path: '/calendar', section: 'main' },
  { page: 'ended', icon: History, path: '/ended', section: 'main', bar: true },
  { page: 'rooms', icon: DoorOpen, path: '/rooms', section: 'main' },
  { page: 'accounts', icon: Link2, path: '/admin/accounts', section: 'administration', roles: admins },
  { page: 'invitations', icon: UserPlus, path: '/admin/invitations', section: 'administration', roles: admins },
  { page: 'tencent', icon: Cable, path: '/admin/tencent', section: 'administration', roles: admins },
  { page: 'audit', icon: ScrollText, path: '/admin/audit', section: 'administration', roles: admins },
  { page: 'organization', icon: Building2, path: '/admin/organization', section: 'administration', roles: admins },
]

/** The entries that a role sees. */
export function navigationFor(role: Role): NavigationEntry[] {
  return entries.filter(({ roles }) => roles === undefined || roles.includes(role))
}

/** Address of an entry, or of any path below a tenant. */
export function tenantPath(slug: string, path: string): string {
  return `/t/${encodeURIComponent(slug)}${path}`
}

/** Whether a page lies at or below an entry; the tenant's first page matches only itself. */
export function isActive(pathname: string, href: string, path: string): boolean {
  return pathname === href || (path !== '' && pathname.startsWith(`${href}/`))
}
