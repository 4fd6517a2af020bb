import type { Account, AccountView } from '@/lib/accounts/schema'

/** The views in the order of their tabs. */
export const views = ['active', 'attention', 'pending', 'suspended'] as const satisfies readonly AccountView[]

export const roles = ['OWNER', 'ADMIN', 'MEMBER'] as const satisfies readonly Account['role'][]

export const statuses = [
  'ACTIVE',
  'DEGRADED',
  'NEEDS_REAUTH',
  'REVOKED_BY_PERSON',
  'REVOKED_BY_ADMIN',
  'REVOKED_BY_TENCENT',
  'NEVER_CONNECTED',
] as const satisfies readonly Account['status'][]

/** What the page's address says: which accounts, and which one is open. */
export interface AccountsAddress {
  view: AccountView
  q: string
  role: Account['role'] | ''
  status: Account['status'] | ''
  /** Days within which the authorisation ends, and for which nobody used it. */
  ends: string
  idle: string
  account: string
  /** The bulk action that is looked at. */
  bulk: string
}

/** What narrows a view. */
export type AccountsFilter = Omit<AccountsAddress, 'view' | 'account' | 'bulk'>

/** Asks for a whole view. */
export const noFilter: AccountsFilter = { q: '', role: '', status: '', ends: '', idle: '' }

const DAYS = /^[1-9]\d{0,2}$/

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text)

const daysIn = (text: string | null): string => (text !== null && DAYS.test(text) ? text : '')

/** Reads an address; what it does not know is left out. */
export function readAddress(query: { get: (name: string) => string | null }): AccountsAddress {
  return {
    view: oneOf(views, query.get('view')) ?? 'active',
    q: query.get('q')?.trim() ?? '',
    role: oneOf(roles, query.get('role')) ?? '',
    status: oneOf(statuses, query.get('status')) ?? '',
    ends: daysIn(query.get('ends')),
    idle: daysIn(query.get('idle')),
    account: query.get('account') ?? '',
    bulk: query.get('bulk') ?? '',
  }
}

/** The page's query for an address; what is not set does not appear. */
export function writeAddress({ view, ...rest }: AccountsAddress): string {
  const query = new URLSearchParams(view === 'active' ? {} : { view })
  for (const [name, value] of Object.entries(rest)) if (value !== '') query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

/** The filters of an address as doors take them: what is not set is absent. */
export function filtersOf({ account: _, bulk: __, ...filters }: AccountsAddress): Record<string, string> {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}

/** The door that lists what an address asks for. */
export function listDoor(slug: string, address: AccountsAddress, cursor?: string): string {
  const query = new URLSearchParams({ ...filtersOf(address), ...(cursor && { cursor }) })
  return `/api/t/${slug}/admin/connections?${query}`
}

/** The door that gives what an address asks for as a file. */
export function fileDoor(slug: string, address: AccountsAddress, lang: string): string {
  return `/api/t/${slug}/admin/connections.csv?${new URLSearchParams({ ...filtersOf(address), lang })}`
}

/** Whether the address asks for less than its whole view. */
export const isFiltered = (address: AccountsAddress): boolean =>
  Object.keys(noFilter).some((name) => address[name as keyof AccountsFilter] !== '')
