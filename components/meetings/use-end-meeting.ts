import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { EndMeeting, Meeting } from '@/lib/meetings/schema'
import { useForgetEnded } from './use-forget-ended'
import { useForgetList } from './use-meetings'
import { useOptimisticChange } from './use-optimistic-change'

/** What came of a change: it was done, it was so already, or there is a problem to show. */
type Outcome = 'done' | 'over' | ApiProblem

/** Ends a meeting, and brings its page and the lists up to date with it. `address` is the meeting's door. */
export function useEndMeeting(slug: string, address: string, { id, series }: Pick<Meeting, 'id' | 'series'>) {
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const forgetEnded = useForgetEnded(slug)
  const change = useOptimisticChange(slug)
  const [isSending, setSending] = useState(false)

  const refresh = () =>
    Promise.all([
      mutate((key) => typeof key === 'string' && (key === address || key.startsWith(`${address}/participants`))),
      forgetList(),
      forgetEnded(),
    ])

  const end = async (body: EndMeeting): Promise<Outcome> => {
    setSending(true)
    try {
      // A series goes on with its next occurrence, which the answer tells.
      const foreseen = series ? {} : { status: 'endedEarly' as const }
      await change(id, foreseen, () => sendJson(`${address}/end`, { method: 'POST', body }))
      await refresh()
      return 'done'
    } catch (error) {
      const problem = asProblem(error)
      await refresh()
      return problem.code === 'meeting_over' ? 'over' : problem
    } finally {
      setSending(false)
    }
  }
  return { end, isSending }
}
