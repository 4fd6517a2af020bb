import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { ScheduledMeeting, ScheduleMeeting } from '@/lib/meetings/schema'
import { formatDay } from '@/lib/time'
import { notBookedKey } from '../rooms/not-booked'
import { toast } from '../ui/toast'
import { draftOf, type Whose } from './draft'
import { mayBeDone } from './may-be-done'
import type { ScheduleValues } from './schedule-values'
import { useFormState } from './use-form-state'
import { useForgetList } from './use-meetings'
import { useNotTakenWords } from './use-not-taken-words'
import { useOpenRequest } from './use-open-request'

/** Why nothing was scheduled, or why that is not known. */
type Setback =
  | { kind: 'refused'; problem: ApiProblem }
  /** `body` went out and may be a meeting; `problem` is missing where the form has changed since. */
  | { kind: 'doubt'; body: ScheduleMeeting; problem?: ApiProblem; at: number }

/** The schedule form and its way to the door. `times` count over those of a kept draft. */
export function useScheduleForm(whose: Whose, initial: ScheduleValues, times?: Partial<ScheduleValues>) {
  const { slug } = whose
  const t = useTranslations('meetings.form')
  const roomWords = useTranslations('rooms')
  const series = useTranslations('series')
  const locale = useLocale()
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const missedWords = useNotTakenWords()
  const request = useOpenRequest(slug)
  const [draft] = useState(() => draftOf(whose))
  const state = useFormState({ initial, draft, times })
  const [setback, setSetback] = useState<Setback>()
  const [isSending, setSending] = useState(false)
  const { body } = state

  const land = async ({ rooms, notSkipped = [], ...made }: ScheduledMeeting) => {
    draft.drop()
    const address = `/api/t/${slug}/meetings/${made.id}`
    const isWhole = !rooms || rooms.failed.length === 0
    const missed = missedWords(made)
    // The meeting's page says which rooms are missing, and how to get one.
    if (rooms) await mutate(notBookedKey(address), rooms.failed, { revalidate: false })
    await Promise.all([mutate(address, made, { revalidate: false }), forgetList()])
    toast({
      text: t('done'),
      description:
        [isWhole ? undefined : roomWords('scheduledWithout'), missed].filter(Boolean).join(' ') || t('doneHint'),
      tone: isWhole && !missed ? 'success' : 'neutral',
    })
    if (notSkipped.length > 0) {
      const days = new Intl.ListFormat(locale).format(notSkipped.map((day) => formatDay(day, locale)))
      toast({ text: series('notSkipped', { days }), description: series('notSkippedHint'), tone: 'danger' })
    }
    router.push(`/t/${slug}/meetings/${made.id}`)
  }

  const fail = (problem: ApiProblem) => {
    const isOpen = problem.code === 'outcome_unknown'
    setSetback(isOpen ? { kind: 'doubt', body, problem, at: Date.now() } : { kind: 'refused', problem })
    state.refuse(problem)
    setSending(false)
  }

  const send = async () => {
    if (isSending) return
    setSetback(undefined)
    if (!state.passes()) return
    const before = request.doubtBefore(body)
    if (before) return setSetback({ kind: 'doubt', body: before, at: Date.now() })
    setSending(true)
    const idempotencyKey = request.begin(body)
    try {
      const made = await sendJson<ScheduledMeeting>(`/api/t/${slug}/meetings`, { method: 'POST', body, idempotencyKey })
      request.settle()
      await land(made)
    } catch (error) {
      const problem = asProblem(error)
      if (!mayBeDone(problem)) request.settle()
      fail(problem)
    }
  }

  return {
    ...state,
    setback,
    isSending,
    send,
    /** Where an outcome was in doubt: as a new request, because the person looked. */
    sendAnyway: () => {
      request.settle()
      return send()
    },
    startOver: () => {
      state.startOver()
      setSetback(undefined)
    },
  }
}
