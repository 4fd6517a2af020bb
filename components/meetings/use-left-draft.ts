import { useState } from 'react'
import type { KeptDraft } from './kept-draft'
import type { ScheduleValues } from './schedule-values'

interface LeftOptions {
  draft: KeptDraft<ScheduleValues>
  /** Whether this tab has one of its own: then no other is offered. */
  hasOwn: boolean
  /** Fills the form. */
  fill: (values: ScheduleValues) => void
}

/** The newest draft of other tabs and the two things to do with it. What is typed here keeps its own place. */
export function useLeftDraft({ draft, hasOwn, fill }: LeftOptions) {
  const [left, setLeft] = useState(() => (hasOwn ? undefined : draft.findLeft(new Date())))
  return {
    draft: left,
    restore: () => {
      if (!left) return
      draft.takeOver(left)
      fill(left.value)
      setLeft(undefined)
    },
    discard: () => {
      if (!left) return
      draft.discard(left)
      setLeft(draft.findLeft(new Date()))
    },
  }
}
