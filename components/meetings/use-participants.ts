import { useCallback, useRef } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { ParticipantList } from '@/lib/meetings/past-schema'
import { useTencentPace } from '../events/signals'
import { nextPace, type Pace } from './poll-pace'
import { readOptions } from './retry-read'

interface Asked {
  /** The meeting's door. */
  address: string
  /** Of a series. */
  subMeetingId: string | undefined
  /** People come and go: asked again and again while the page is visible. */
  isLive: boolean
  /** As often as is sensible, where somebody is looking at the count. */
  isUrgent?: boolean
}

const URGENT_MS = 3_000

/** What tells that somebody came or went; lengths of stays grow all the time. */
const movesOf = (list: ParticipantList | undefined): string | undefined =>
  list && JSON.stringify(list.people.map(({ id, isInside, sessions }) => [id, isInside, sessions.length]))

/** Who is or was in a meeting. Two places that ask for the same share the answer. */
export function useParticipants({ address, subMeetingId, isLive, isUrgent = false }: Asked) {
  const pace = useRef<Pace>(undefined)
  // Once told of who comes and goes, the page does not look for it; the longest wait is what is left.
  const longer = useTencentPace(1)
  // The same function as long as nothing changes: with a new one SWR would begin to wait anew at every rendering.
  const refreshInterval = useCallback(
    (latest: ParticipantList | undefined) => {
      if (!isLive) return 0
      if (isUrgent) return URGENT_MS * longer
      pace.current = nextPace(pace.current, movesOf(latest))
      return pace.current.delay * longer
    },
    [isLive, isUrgent, longer],
  )
  const query = subMeetingId ? `?${new URLSearchParams({ subMeetingId })}` : ''
  const { data, error, mutate } = useSWR<ParticipantList, unknown>(`${address}/participants${query}`, fetchJson, {
    ...readOptions,
    refreshInterval,
  })
  return {
    list: data,
    problem: error === undefined ? undefined : asProblem(error),
    reload: () => mutate(),
  }
}
