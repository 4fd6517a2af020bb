import type { Cache, useSWRConfig } from 'swr'
import type { Hint } from '@/lib/events/schema'
import { isTouched } from './is-touched'

/** What reads and keeps the data of this page. */
export interface Reading {
  cache: Cache
  mutate: ReturnType<typeof useSWRConfig>['mutate']
}

/** How SWR names a list that is read page after page: this, and the address of its first page. */
const LIST = '$inf$'
/** A later page of a list. */
const isLaterPage = (address: string): boolean => /[?&]cursor=/.test(address)

/** Reads again what may read differently after some changes, as far as it is shown; the rest when it is shown. */
export function refreshTouched(slug: string, { cache, mutate }: Reading, hints: readonly Hint[]): void {
  for (const key of [...cache.keys()]) {
    const address = key.startsWith(LIST) ? key.slice(LIST.length) : key
    const touching = hints.filter((hint) => isTouched(slug, hint, address))
    if (touching.length === 0) continue
    // A list asks for its first page by itself, and for the later ones that it does not have.
    if (isLaterPage(address)) forgetIfNamed({ cache, mutate }, address, touching)
    else void mutate(key)
  }
}

/** Reads everything again that is shown: something may have been missed. */
export function refreshAll(slug: string, { cache, mutate }: Reading): void {
  for (const key of [...cache.keys()]) {
    const address = key.startsWith(LIST) ? key.slice(LIST.length) : key
    if (address.startsWith(`/api/t/${slug}/`) && !isLaterPage(address)) void mutate(key)
  }
}

function forgetIfNamed({ cache, mutate }: Reading, address: string, hints: readonly Hint[]): void {
  const page = cache.get(address)?.data as { items?: { id?: string }[] } | undefined
  const isNamed = hints.some((hint) => !('id' in hint) || page?.items?.some(({ id }) => id === hint.id) === true)
  if (isNamed) void mutate(address, undefined, { revalidate: false })
}
