import { useState } from 'react'
import useSWR from 'swr'
import { type ApiProblem, asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import type { ReplayList } from '@/lib/live/schema'
import { readOptions } from '../meetings/retry-read'

/** The replays of a meeting's stream, and how one is deleted. `address` is the meeting's door. */
export function useReplays(address: string) {
  const door = `${address}/live/replays`
  const { data, error, mutate } = useSWR<ReplayList, unknown>(door, fetchJson, readOptions)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isDeleting, setDeleting] = useState(false)
  return {
    replays: data?.items,
    readProblem: error === undefined ? undefined : asProblem(error),
    reload: () => void mutate(),
    /** Where one is watched: the door finds the address at the press. */
    watchHref: (id: string) => `${door}/${id}/watch`,
    problem,
    forgetProblem: () => setProblem(undefined),
    isDeleting,
    /** Says whether it was done; what hindered it is `problem`. */
    remove: async (id: string): Promise<boolean> => {
      setDeleting(true)
      setProblem(undefined)
      try {
        await sendJson(`${door}/${id}`, { method: 'DELETE', body: {} })
        return true
      } catch (thrown) {
        setProblem(asProblem(thrown))
        return false
      } finally {
        await mutate()
        setDeleting(false)
      }
    },
  }
}
