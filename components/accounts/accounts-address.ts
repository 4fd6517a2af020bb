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
  account: string
}

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text)

/** Reads an address; what it does not know is left out. */
export function readAddress(query: { get: (name: string) => string | null }): AccountsAddress {
  return {
    view: oneOf(views, query.get('view')) ?? 'active',
    q: query.get('q')?.trim() ?? '',
    role: oneOf(roles, query.get('role')) ?? '',
    status: oneOf(statuses, query.get('status')) ?? '',
    account: query.get('account') ?? '',
  }
}

/** The page's query for an address; what is not set does not appear. */
export function writeAddress({ view, ...rest }: AccountsAddress): string {
  const query = new URLSearchParams(view === 'active' ? {} : { view })
  for (const [name, value] of Object.entries(rest)) if (value !== '') query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

/** The door that lists what an address asks for. */
export function listDoor(slug: string, { view, q, role, status }: AccountsAddress, cursor?: string): string {
  const query = new URLSearchParams({ view })
  for (const [name, value] of Object.entries({ q, role, status, cursor })) if (value) query.set(name, value)
  return `/api/t/${slug}/admin/connections?${query}`
}

/** Whether the address asks for less than its whole view. */
export const isFiltered = ({ q, role, status }: AccountsAddress): boolean => q !== '' || role !== '' || status !== ''
