import type { Account, AccountList } from '@/lib/accounts/schema'
import { fetchJson } from '@/lib/fetcher'

/** The key under which SWR keeps the people that a name finds. */
export type PeopleKey = readonly [door: 'people', slug: string, q: string]

const SHOWN = 20

/** Accounts whose name or userid holds what was typed, whether they are in, waiting or shut out. */
export async function findPeople([, slug, q]: PeopleKey): Promise<Account[]> {
  const lists = await Promise.all(
    ['active', 'pending', 'suspended'].map((view) =>
      fetchJson<AccountList>(`/api/t/${slug}/admin/connections?${new URLSearchParams({ view, ...(q && { q }) })}`),
    ),
  )
  return lists.flatMap(({ items }) => items).slice(0, SHOWN)
}
