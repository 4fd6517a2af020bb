import { useSWRConfig } from 'swr'

/** Where every list of ended meetings is read, whatever it asks for. */
export const endedAddress = (slug: string): string => `/api/t/${slug}/ended-meetings?`

/** Forgets the lists of ended meetings, which one that has just ended may belong to; they are read again when wanted. */
export function useForgetEnded(slug: string): () => Promise<unknown> {
  const { mutate } = useSWRConfig()
  return () =>
    mutate((key) => typeof key === 'string' && key.startsWith(endedAddress(slug)), undefined, { revalidate: false })
}
