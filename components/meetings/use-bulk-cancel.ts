import { useEffect, useEffectEvent, useState } from 'react'
import type { Selection } from '../bulk/use-selection'
import { rowKey } from './join-pages'
import type { ListedMeeting } from './listed-meeting'
import { useCancelWithUndo } from './use-cancel-with-undo'
import { useMeetingWords } from './use-meeting-words'
import { usePendingCancels } from './use-pending-cancels'

/** One of the meetings that were to be cancelled together. */
export interface BulkRow {
  meeting: ListedMeeting
  state: 'waiting' | 'started' | 'done' | 'undone' | 'failed'
  /** Why it was not cancelled. */
  reason?: string
}

/** A meeting of a series stands for itself where the row is that one alone; else the whole series is meant. */
const occurrenceOf = ({ occurrence }: ListedMeeting) => (occurrence ? { subMeetingId: occurrence } : {})

/**
 * Cancels several meetings, each with its own outcome; the frame of the page offers one undo for all. Those that were not cancelled
 * stay selected, or are selected again when Tencent Meeting refuses them later.
 */
export function useBulkCancel(slug: string, selection: Selection) {
  const words = useMeetingWords()
  const { cancel } = useCancelWithUndo(slug)
  const pending = usePendingCancels(slug)
  const [run, setRun] = useState<readonly ListedMeeting[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const [told, setTold] = useState<ReadonlyMap<string, BulkRow['state']>>(new Map())
  const [isSending, setSending] = useState(false)

  const rows = run.map((meeting): BulkRow => {
    const refusal = refused.get(rowKey(meeting))
    if (refusal !== undefined) return { meeting, state: 'failed', reason: refusal }
    const own = pending.findLast(
      ({ meetingId, subMeetingId }) => meetingId === meeting.id && subMeetingId === meeting.occurrence,
    )
    const reason = own?.failure && words(own.failure).title
    // What is told no more was settled a while ago: it is what it was then.
    const state = own?.state ?? told.get(rowKey(meeting)) ?? 'waiting'
    return { meeting, state, ...(reason ? { reason } : {}) }
  })
  const news = rows.filter(({ meeting, state }) => state !== 'waiting' && told.get(rowKey(meeting)) !== state)
  if (news.length > 0)
    setTold(new Map([...told, ...news.map(({ meeting, state }) => [rowKey(meeting), state] as const)]))
  const failed = rows.filter(({ state }) => state === 'failed')
  const failedKeys = failed.map(({ meeting }) => rowKey(meeting)).join('\n')
  const select = useEffectEvent((keys: string[]) => selection.take([...new Set([...selection.ids, ...keys])]))
  useEffect(() => {
    if (failedKeys !== '') select(failedKeys.split('\n'))
  }, [failedKeys])

  const start = async (meetings: readonly ListedMeeting[]) => {
    setSending(true)
    setRun(meetings)
    setRefused(new Map())
    setTold(new Map())
    const taken = new Set(meetings.map(rowKey))
    selection.take([...selection.ids].filter((key) => !taken.has(key)))
    const refusals = new Map<string, string>()
    // Together, so that all of them still wait when the undo is offered; the browser sends a few at a time.
    await Promise.all(
      meetings.map(async (meeting) => {
        const problem = await cancel(meeting, occurrenceOf(meeting))
        if (problem) refusals.set(rowKey(meeting), words(problem).title)
      }),
    )
    setRefused(refusals)
    setSending(false)
  }
  return { rows, isSending, start, forget: () => setRun([]) }
}
