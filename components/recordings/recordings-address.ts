import type { RecordingState } from '@/lib/recordings/schema'

/** What the list shows, as its address says it. */
export interface RecordingsAddress {
  scope: 'own' | 'account'
  q: string
  state: RecordingState | ''
}

export const shownStates = ['recording', 'paused', 'transcoding', 'ready', 'failed'] as const

/** Reads an address; what it does not know is left out. */
export function readAddress(query: URLSearchParams): RecordingsAddress {
  return {
    scope: query.get('scope') === 'account' ? 'account' : 'own',
    q: query.get('q') ?? '',
    state: shownStates.find((state) => state === query.get('state')) ?? '',
  }
}

/** The query of an address, as short as it can be. */
export function writeAddress({ scope, q, state }: RecordingsAddress): string {
  const query = new URLSearchParams({
    ...(scope === 'account' && { scope }),
    ...(q.trim() && { q: q.trim() }),
    ...(state && { state }),
  }).toString()
  return query && `?${query}`
}

export const isNarrowed = ({ q, state }: RecordingsAddress): boolean => q.trim() !== '' || state !== ''
