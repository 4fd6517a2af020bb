import { useState } from 'react'
import type { SWRConfiguration } from 'swr'
import useSWRInfinite from 'swr/infinite'
import { COUNT_MAX } from '@/lib/accounts/limits'
import type { Account, AccountList, AccountView } from '@/lib/accounts/schema'
import { asProblem, fetchJson } from '@/lib/fetcher'
import { usePace } from '../events/signals'
import { readOptions } from '../meetings/retry-read'
import { type AccountsAddress, listDoor } from './accounts-address'

const EVERY = 30_000

/** A page of the list, and the view it belongs to: rows of one view must not stand under the name of another. */
type Page = AccountList & { view: string | null }

const readPage = async (door: string): Promise<Page> => ({
  ...(await fetchJson<AccountList>(door)),
  view: new URLSearchParams(door.split('?')[1]).get('view'),
})

/** The accounts that the page's address asks for. Rows stay while they are refreshed, or could not be. */
export function useAccounts(slug: string, address: AccountsAddress) {
  const [updatedAt, setUpdatedAt] = useState<Date>()
  const options: SWRConfiguration = {
    ...readOptions,
    refreshInterval: usePace(EVERY),
    keepPreviousData: true,
    // A view that is come back to is read anew: what was done meanwhile moved people into it.
    dedupingInterval: 0,
    onSuccess: () => setUpdatedAt(new Date()),
  }
  const doorOf = (index: number, before: Page | null) => {
    if (index === 0) return listDoor(slug, address)
    return before?.nextCursor ? listDoor(slug, address, before.nextCursor) : null
  }
  const { data, error, size, setSize, isLoading, isValidating, mutate } = useSWRInfinite<Page, unknown>(
    doorOf,
    readPage,
    options,
  )
  const pages = data?.[0]?.view === address.view ? data : undefined
  const problem = error === undefined ? undefined : asProblem(error)
  return {
    accounts: pages && onceEach(pages),
    /** Of every view, from whatever was read last. */
    counts: data?.[0]?.counts,
    problem,
    updatedAt,
    /** The rows are those of the filters before. */
    isBehind: isLoading && pages !== undefined,
    // A page that failed must not be asked for again just because its place is still in sight.
    hasMore: Boolean(pages?.at(-1)?.nextCursor) && !problem,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    reload: () => mutate(),
    /** Shows at once what an action will have done; `reload` brings the truth. */
    foresee: (change: Foreseen) => mutate((before) => before && foresee(before, change), { revalidate: false }),
  }
}

/** What an action does to a list: an account moves to another view, or stays and reads differently. */
export type Foreseen = { id: string; to: AccountView | null } | { id: string; facts: Partial<Account> }

function foresee(pages: Page[], change: Foreseen): Page[] {
  return pages.map((page) => {
    if ('facts' in change) {
      const items = page.items.map((account) => (account.id === change.id ? { ...account, ...change.facts } : account))
      return { ...page, items }
    }
    const items = page.items.filter(({ id }) => id !== change.id)
    return { ...page, items, counts: recount(page, change.to) }
  })
}

function recount({ counts, view }: Page, to: AccountView | null): AccountList['counts'] {
  const moved: Record<string, number> = { ...counts }
  // What was not counted to its end stays so.
  const move = (name: string, by: number) => {
    const count = moved[name] ?? 0
    if (count <= COUNT_MAX) moved[name] = Math.max(0, count + by)
  }
  if (view) move(view, -1)
  if (to) move(to, 1)
  return { ...counts, ...moved }
}

/** Rows that moved to a later page while it was read stand once. */
function onceEach(pages: Page[]): Account[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((account) => [account.id, account])).values()]
}
