import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { Meeting, ScheduleMeeting } from '@/lib/meetings/schema'
import { toast } from '../ui/toast'
import { afterPress } from './after-press'
import { draftOf } from './draft'
import { type Field, type FieldErrors, fields, findErrors, type ScheduleValues, toBody } from './schedule-values'
import { type Refusal, shownErrors } from './shown-errors'
import { sortErrors } from './sort-errors'
import { useForgetList } from './use-meetings'
import { mayBeDone, useOpenRequest } from './use-open-request'

/** Why nothing was scheduled, or why that is not known. */
export type Setback =
  | { kind: 'refused'; problem: ApiProblem }
  /** `body` went out and may be a meeting; `problem` is missing where the form has changed since. */
  | { kind: 'doubt'; body: ScheduleMeeting; problem?: ApiProblem; at: number }

/** The state of the schedule form and its way to the door. Only in the browser: it may begin with a kept draft. */
export function useScheduleForm(slug: string, initial: ScheduleValues) {
  const t = useTranslations('meetings.form')
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const request = useOpenRequest(slug)
  const draft = draftOf(slug)
  const [first] = useState(() => ({ initial, draft: draft.read() }))
  const [values, setValues] = useState(first.draft ?? first.initial)
  const [isRestored, setRestored] = useState(first.draft !== undefined)
  const [left, setLeft] = useState<ReadonlySet<Field>>(new Set())
  const [checkedAt, setCheckedAt] = useState(() => new Date())
  const [refusal, setRefusal] = useState<Refusal>()
  const [setback, setSetback] = useState<Setback>()
  const [isSending, setSending] = useState(false)
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({})
  const body = toBody(values)

  useEffect(() => {
    if (values !== first.initial && values !== first.draft) draftOf(slug).write(values)
  }, [slug, values, first])

  const check = (checked: readonly Field[]) => {
    setLeft((before) => new Set([...before, ...checked]))
    setCheckedAt(new Date())
  }

  /** Goes to the first field that is wrong; says whether any is. */
  const goToFirst = (found: FieldErrors): boolean => {
    const wrong = fields.find((field) => found[field])
    if (wrong) inputs.current[wrong]?.focus()
    return wrong !== undefined
  }

  const land = async (made: Meeting) => {
    draft.drop()
    await Promise.all([mutate(`/api/t/${slug}/meetings/${made.id}`, made, { revalidate: false }), forgetList()])
    toast({ text: t('done'), description: t('doneHint'), tone: 'success' })
    router.push(`/t/${slug}/meetings/${made.id}`)
  }

  const fail = (problem: ApiProblem) => {
    const isOpen = problem.code === 'outcome_unknown'
    setSetback(isOpen ? { kind: 'doubt', body, problem, at: Date.now() } : { kind: 'refused', problem })
    const { placed } = sortErrors(problem.errors)
    setRefusal({ body, errors: placed })
    goToFirst(placed)
    setSending(false)
  }

  const send = async () => {
    if (isSending) return
    setSetback(undefined)
    check(fields)
    if (goToFirst(findErrors(body, new Date()))) return
    const before = request.doubtBefore(body)
    if (before) return setSetback({ kind: 'doubt', body: before, at: Date.now() })
    setSending(true)
    const idempotencyKey = request.begin(body)
    try {
      const made = await sendJson<Meeting>(`/api/t/${slug}/meetings`, { method: 'POST', body, idempotencyKey })
      request.settle()
      await land(made)
    } catch (error) {
      const problem = asProblem(error)
      if (!mayBeDone(problem)) request.settle()
      fail(problem)
    }
  }

  return {
    values,
    body,
    errors: shownErrors(body, { left, refusal, at: checkedAt }),
    setback,
    isSending,
    isRestored,
    change: (changed: Partial<ScheduleValues>) => setValues((before) => ({ ...before, ...changed })),
    setValues,
    /** A field was left: from now on its message is shown. */
    leave: (field: Field) => afterPress(() => check([field])),
    refOf: (field: Field) => (input: HTMLInputElement | null) => {
      inputs.current[field] = input
    },
    send,
    /** Where an outcome was in doubt: as a new request, because the person looked. */
    sendAnyway: () => {
      request.settle()
      return send()
    },
    startOver: () => {
      draft.drop()
      setValues(first.initial)
      setLeft(new Set())
      setRefusal(undefined)
      setSetback(undefined)
      setRestored(false)
    },
  }
}
