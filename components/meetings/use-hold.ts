import { useEffect, useEffectEvent, useState } from 'react'
import type { PendingCancel } from '@/lib/pending-cancels/schema'
import { useCancelWithUndo } from './use-cancel-with-undo'

/** Twice within the time that one holding lasts. */
const EVERY = 2_500

/**
 * Keeps cancellations waiting while the focus or the pointer is on what can take them back. Give what it returns to the element
 * round that. The server bounds it, and goes on when the page is closed.
 */
export function useHold(slug: string, waiting: readonly PendingCancel[]) {
  const { hold } = useCancelWithUndo(slug)
  const [reasons, setReasons] = useState({ focus: false, pointer: false })
  const isHeld = (reasons.focus || reasons.pointer) && waiting.length > 0
  const holdAll = useEffectEvent(() => {
    for (const pending of waiting) void hold(pending)
  })
  useEffect(() => {
    if (!isHeld) return
    holdAll()
    const timer = setInterval(holdAll, EVERY)
    return () => clearInterval(timer)
  }, [isHeld])
  const set = (changed: Partial<typeof reasons>) => setReasons((before) => ({ ...before, ...changed }))
  return {
    onFocus: () => set({ focus: true }),
    onBlur: () => set({ focus: false }),
    onPointerEnter: () => set({ pointer: true }),
    onPointerLeave: () => set({ pointer: false }),
  }
}
