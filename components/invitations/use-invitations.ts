import useSWRInfinite from 'swr/infinite'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { InvitationList } from '@/lib/invitations/schema'
import { readOptions } from '../meetings/retry-read'

/** The door of a tenant's invitations. */
export const invitationsAddress = (slug: string): string => `/api/t/${slug}/admin/invitations`

/** The invitations, newest first, page after page. */
export function useInvitations(slug: string) {
  const address = invitationsAddress(slug)
  const keyOf = (index: number, before: InvitationList | null) => {
    if (index === 0) return address
    return before?.nextCursor ? `${address}?cursor=${before.nextCursor}` : null
  }
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<InvitationList, unknown>(
    keyOf,
    fetchJson,
    readOptions,
  )
  const problem = error === undefined ? undefined : asProblem(error)
  return {
    invitations: data?.flatMap(({ items }) => items),
    problem,
    hasMore: Boolean(data?.at(-1)?.nextCursor) && !problem,
    isLoadingMore: isValidating && size > (data?.length ?? 0),
    loadMore: () => void setSize(size + 1),
    reload: () => mutate(),
  }
}
