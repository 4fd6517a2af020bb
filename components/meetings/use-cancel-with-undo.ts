import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { PendingCancel, PendingCancels } from '@/lib/pending-cancels/schema'
import { rememberCancelled } from './cancelled-subjects'
import { pendingCancelsAddress } from './use-pending-cancels'

interface Cancelled {
  id: string
  subject: string
}

/**
 * Cancels a meeting so that it can be taken back for a few seconds; the frame of the page shows what waits, with the undo, and what
 * became of it. The server does it, whatever becomes of the page.
 */
export function useCancelWithUndo(slug: string) {
  const { mutate } = useSWRConfig()
  const [isSending, setSending] = useState(false)
  const doorOf = ({ meetingId, id }: PendingCancel) => `/api/t/${slug}/meetings/${meetingId}/pending-cancels/${id}`
  const keep = (pending: PendingCancel) =>
    mutate<PendingCancels>(
      pendingCancelsAddress(slug),
      (before) => ({ items: [...(before?.items ?? []).filter(({ id }) => id !== pending.id), pending] }),
      { revalidate: false },
    )
  const reread = () => mutate(pendingCancelsAddress(slug))

  /** Resolves once the server has taken it; to the problem, if it has not. */
  const cancel = async (
    { id, subject }: Cancelled,
    body: { subMeetingId?: string; reason?: string } = {},
  ): Promise<ApiProblem | undefined> => {
    setSending(true)
    try {
      const url = `/api/t/${slug}/meetings/${id}/pending-cancels`
      rememberCancelled(id, subject)
      await keep(await sendJson<PendingCancel>(url, { method: 'POST', body }))
      return undefined
    } catch (error) {
      return asProblem(error)
    } finally {
      setSending(false)
    }
  }

  /** Takes one back, or puts the notice of a failed one away. Resolves to the problem, where it is too late. */
  const undo = async (pending: PendingCancel): Promise<ApiProblem | undefined> => {
    try {
      await keep(await sendJson<PendingCancel>(doorOf(pending), { method: 'DELETE', body: {} }))
      return undefined
    } catch (error) {
      await reread()
      return asProblem(error)
    }
  }

  /** Has it wait a few seconds more. What went wrong with that shows by itself: it is done. */
  const hold = (pending: PendingCancel): Promise<unknown> =>
    sendJson<PendingCancel>(doorOf(pending), { method: 'PATCH', body: {} }).then(keep, reread)

  return { cancel, undo, hold, isSending }
}
