export type Role = 'OWNER' | 'ADMIN' | 'MEMBER'

export interface NavigationEntry {
  /** Key of its name under layout.pages in the messages. */
  page:
    | 'today'
    | 'meetings'
    | 'calendar'
    | 'ended'
    | 'recordings'
    | 'rooms'
    | 'accounts'
    | 'invitations'
    | 'tencent'
    | 'deliveries'
    | 'audit'
    | 'organization'
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
  { page: 'today', path: '', section: 'main', bar: true },
  { page: 'meetings', path: '/meetings', section: 'main', bar: true },
  { page: 'calendar', path: '/calendar', section: 'main' },
  { page: 'ended', path: '/ended', section: 'main', bar: true },
  { page: 'recordings', path: '/recordings', section: 'main' },
  { page: 'rooms', path: '/rooms', section: 'main' },
  { page: 'accounts', path: '/admin/accounts', section: 'administration', roles: admins },
  { page: 'invitations', path: '/admin/invitations', section: 'administration', roles: admins },
  { page: 'tencent', path: '/admin/tencent', section: 'administration', roles: admins },
  { page: 'deliveries', path: '/admin/deliveries', section: 'administration', roles: admins },
  { page: 'audit', path: '/admin/audit', section: 'administration', roles: admins },
  { page: 'organization', path: '/admin/organization', section: 'administration', roles: admins },
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
