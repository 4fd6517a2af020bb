import { useEffect, useRef, useState } from 'react'
import type { ApiProblem } from '@/lib/fetcher'
import { afterPress } from './after-press'
import type { KeptDraft } from './kept-draft'
import { type Field, type FieldErrors, fields } from './schedule-fields'
import { findErrors, type ScheduleValues, toBody } from './schedule-values'
import { type Refusal, shownErrors } from './shown-errors'
import { sortErrors } from './sort-errors'
import { useLeftDraft } from './use-left-draft'

type Body = ReturnType<typeof toBody>

interface FormStateOptions {
  initial: ScheduleValues
  /** Where what is typed is kept until it was sent. */
  draft: KeptDraft<ScheduleValues>
  /** Count over those of the draft and the first ones. */
  times?: Partial<ScheduleValues> | undefined
  /** Whether a field is part of what would be sent; all are if nothing is said. */
  isAsked?: (field: Field, body: Body) => boolean
}

export type FormState = ReturnType<typeof useFormState>

/** What a meeting's form holds and what is wrong with it. Only in the browser: it may begin with a kept draft. */
export function useFormState({ initial, draft, times, isAsked }: FormStateOptions) {
  const [first] = useState(() => {
    const kept = draft.read()
    return { initial: { ...initial, ...times }, draft: kept && { ...kept, ...times } }
  })
  const [values, setValues] = useState(first.draft ?? first.initial)
  const [isRestored, setRestored] = useState(first.draft !== undefined)
  const fill = (kept: ScheduleValues) => {
    setValues({ ...kept, ...times })
    setRestored(true)
  }
  const leftDraft = useLeftDraft({ draft, hasOwn: first.draft !== undefined, fill })
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [checkedAt, setCheckedAt] = useState(() => new Date())
  const [refusal, setRefusal] = useState<Refusal>()
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({})
  const body = toBody(values)
  const asked = fields.filter((field) => isAsked?.(field, body) ?? true)

  useEffect(() => {
    if (values !== first.initial && values !== first.draft) draft.write(values)
  }, [draft, values, first])

  const check = (checked: readonly Field[]) => {
    setLeft((before) => new Set([...before, ...checked]))
    setCheckedAt(new Date())
  }

  /** Goes to the first field that is wrong, into its group; says whether any is. */
  const goToFirst = (found: FieldErrors): boolean => {
    const wrong = fields.find((field) => found[field])
    const input = wrong && inputs.current[wrong]
    const fold = input?.closest('details')
    if (fold) fold.open = true
    input?.focus()
    return wrong !== undefined
  }

  return {
    values,
    body,
    errors: shownErrors(body, { left: new Set(asked.filter((field) => left.has(field))), refusal, at: checkedAt }),
    isRestored,
    left: leftDraft,
    change: (changed: Partial<ScheduleValues>) => setValues((before) => ({ ...before, ...changed })),
    setValues,
    /** A field was left: from now on its message is shown. */
    leave: (field: Field) => afterPress(() => check([field])),
    refOf: (field: Field) => (input: HTMLInputElement | null) => {
      inputs.current[field] = input
    },
    /** Before sending: shows all that is wrong; says whether it may go out. */
    passes: (): boolean => {
      check(fields)
      const found = findErrors(body, new Date())
      return !goToFirst(Object.fromEntries(asked.map((field) => [field, found[field]])))
    },
    /** Puts what the door did not accept at its fields. */
    refuse: (problem: ApiProblem) => {
      const { placed } = sortErrors(problem.errors)
      setRefusal({ body, errors: placed })
      goToFirst(placed)
    },
    startOver: () => {
      draft.drop()
      setValues(first.initial)
      setLeft(new Set())
      setRefusal(undefined)
      setRestored(false)
    },
  }
}
