import { useState } from 'react'
import type { ParsedInvitation } from '@/lib/meetings/parse-invitation'
import type { ScheduleValues } from '../meetings/schedule-values'
import type { FormState } from '../meetings/use-form-state'
import { type FilledPart, filledParts } from './filled-parts'
import type { Missing } from './taken-over'

/** What the form was filled from. */
export type FillSource =
  | { kind: 'invitation'; invitation: ParsedInvitation }
  | { kind: 'template'; name: string; gone: number; missing: readonly Missing[] }
  | { kind: 'meeting'; name: string; missing: readonly Missing[] }

interface Filled {
  source: FillSource
  parts: FilledPart[]
  /** What stood there before, and what stands there while nobody has typed since. */
  before: ScheduleValues
  after: ScheduleValues
}

export type Filling = ReturnType<typeof useFilling>

/** Fills the form with something else than typing, remembers which parts that were, and takes it back. */
export function useFilling({ values, setValues }: Pick<FormState, 'values' | 'setValues'>) {
  const [filled, setFilled] = useState<Filled>()
  return {
    filled,
    /** `set` are parts that were said, even where they are as before. */
    fill: (after: ScheduleValues, source: FillSource, set: readonly FilledPart[] = []) => {
      // Whoever tries one template after the other comes back to what they had typed.
      const before = filled && filled.after === values ? filled.before : values
      setValues(after)
      setFilled({ source, parts: filledParts(before, after, set), before, after })
    },
    undo: () => {
      if (filled) setValues(filled.before)
      setFilled(undefined)
    },
    forget: () => setFilled(undefined),
    isFilled: (part: FilledPart): boolean => filled?.parts.includes(part) ?? false,
  }
}
