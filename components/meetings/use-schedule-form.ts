import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { toast } from '../ui/toast'
import { afterPress } from './after-press'
import { dropDraft, readDraft, writeDraft } from './draft'
import {
  type Field,
  type FieldErrors,
  fieldOf,
  fields,
  findErrors,
  type ScheduleValues,
  toBody,
} from './schedule-values'
import { useIdempotencyKey } from './use-idempotency-key'
import { useForgetList } from './use-meetings'

/** The state of the schedule form and its way to the door. Only in the browser: it may begin with a kept draft. */
export function useScheduleForm(slug: string, initial: ScheduleValues) {
  const t = useTranslations('meetings.form')
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const { keyOf, forget } = useIdempotencyKey()
  const [first] = useState(() => ({ initial, draft: readDraft(slug) }))
  const [values, setValues] = useState(first.draft ?? first.initial)
  const [isRestored, setRestored] = useState(first.draft !== undefined)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const inputs = useRef<Partial<Record<Field, HTMLInputElement | null>>>({})
  const body = toBody(values)

  useEffect(() => {
    if (values !== first.initial && values !== first.draft) writeDraft(slug, values)
  }, [slug, values, first])

  /** Shows what is wrong and goes to the first of it; says whether anything is. */
  const show = (found: FieldErrors): boolean => {
    setErrors(found)
    const wrong = fields.find((field) => found[field])
    if (wrong) inputs.current[wrong]?.focus()
    return wrong !== undefined
  }

  const land = async (made: Meeting) => {
    dropDraft(slug)
    await Promise.all([mutate(`/api/t/${slug}/meetings/${made.id}`, made, { revalidate: false }), forgetList()])
    toast({ text: t('done'), description: t('doneHint'), tone: 'success' })
    router.push(`/t/${slug}/meetings/${made.id}`)
  }

  const send = async () => {
    if (isSending) return
    setProblem(undefined)
    if (show(findErrors(body, new Date()))) return
    setSending(true)
    try {
      await land(
        await sendJson<Meeting>(`/api/t/${slug}/meetings`, { method: 'POST', body, idempotencyKey: keyOf(body) }),
      )
    } catch (error) {
      const refused = asProblem(error)
      setProblem(refused)
      show(
        Object.fromEntries(
          refused.errors.flatMap(({ path, code }) => {
            const field = fieldOf(path)
            return field ? [[field, code]] : []
          }),
        ),
      )
      setSending(false)
    }
  }

  return {
    values,
    body,
    errors,
    problem,
    isSending,
    isRestored,
    change: (changed: Partial<ScheduleValues>) => setValues((before) => ({ ...before, ...changed })),
    setValues,
    /** Checks one field when it is left. */
    check: (field: Field) =>
      afterPress(() => setErrors((before) => ({ ...before, [field]: findErrors(body, new Date())[field] }))),
    refOf: (field: Field) => (input: HTMLInputElement | null) => {
      inputs.current[field] = input
    },
    send,
    /** After an unknown outcome: as a new request, because the person looked and found nothing. */
    sendAgain: () => {
      forget()
      return send()
    },
    startOver: () => {
      dropDraft(slug)
      setValues(first.initial)
      setErrors({})
      setProblem(undefined)
      setRestored(false)
    },
  }
}
