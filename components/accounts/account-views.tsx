import type { AccountFilters } from '@/lib/accounts/schema'
import { SavedViews } from '../views/saved-views'
import { type AccountsAddress, filtersOf, readAddress, writeAddress } from './accounts-address'

/** The views that admins saved: a way to each, and to saving the present filters, renaming or removing one. */
export function AccountViews({ slug, address }: { slug: string; address: AccountsAddress }) {
  return (
    <SavedViews<Partial<AccountFilters>>
      door={`/api/t/${slug}/admin/views`}
      filters={filtersOf(address)}
      hrefOf={({ filters }) => hrefOf(filters)}
      isShared
    />
  )
}

/** The address of a view; the whole list of the active has an empty one, which a link must still say. */
function hrefOf(filters: Partial<AccountFilters>): string {
  return writeAddress(readAddress(new URLSearchParams(Object.entries(filters)))) || '?'
}
