import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { ChangedMeeting, ChangeMeeting } from '@/lib/meetings/schema'
import { toast } from '../ui/toast'
import { editDraftOf } from './draft'
import { changesOf } from './edit-values'
import type { Foreseen } from './foresee'
import type { Field } from './schedule-fields'
import { type ScheduleValues, toBody } from './schedule-values'
import { useFormState } from './use-form-state'
import { useForgetList } from './use-meetings'
import { useNotTakenWords } from './use-not-taken-words'
import { useOptimisticChange } from './use-optimistic-change'

interface EditFormOptions {
  slug: string
  membershipId: string
  id: string
  /** The occurrence whose time changes, instead of the whole meeting. */
  occurrence: string | undefined
  /** As the meeting is now. */
  before: ScheduleValues
}

/** The edit form and its way to the door: only what changed goes out. Sending it twice sets the same values twice. */
export function useEditForm({ slug, membershipId, id, occurrence, before }: EditFormOptions) {
  const t = useTranslations('meetingForm.edit')
  const router = useRouter()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const missedWords = useNotTakenWords()
  const [draft] = useState(() => editDraftOf({ slug, membershipId }, id, occurrence))
  const change = useOptimisticChange(slug)
  const [old] = useState(() => toBody(before))
  const isAsked = (field: Field, body: typeof old): boolean => {
    const differs = (name: Field) => JSON.stringify(body[name]) !== JSON.stringify(old[name])
    return field === 'endsAt' ? differs('startsAt') || differs('endsAt') : differs(field)
  }
  const state = useFormState({ initial: before, draft, isAsked })
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSaving, setSaving] = useState(false)
  const changes = changesOf(before, state.values)
  const address = `/api/t/${slug}/meetings/${id}`

  const save = async () => {
    if (isSaving) return
    setProblem(undefined)
    if (!state.passes()) return
    setSaving(true)
    try {
      const body = { ...changes, ...(occurrence === undefined ? {} : { subMeetingId: occurrence }) }
      const changed = await change(id, foreseenOf(changes, occurrence), () =>
        sendJson<ChangedMeeting>(address, { method: 'PATCH', body }),
      )
      draft.drop()
      await Promise.all([mutate(address, changed, { revalidate: false }), forgetList()])
      const missed = missedWords(changed)
      toast({ text: t('done'), description: missed, tone: missed ? 'neutral' : 'success' })
      router.push(`/t/${slug}/meetings/${id}`)
    } catch (error) {
      const refused = asProblem(error)
      setProblem(refused)
      state.refuse(refused)
      setSaving(false)
    }
  }

  return {
    ...state,
    before,
    changes,
    problem,
    isSaving,
    save,
    startOver: () => {
      state.startOver()
      setProblem(undefined)
    },
  }
}

/** What pages show of a change before its answer is there; of one occurrence that is for the answer to tell. */
function foreseenOf(changes: ChangeMeeting, occurrence: string | undefined): Foreseen {
  if (occurrence !== undefined) return {}
  const { subject, startsAt, endsAt, timeZone, password } = changes
  const known = Object.entries({ subject, startsAt, endsAt, timeZone }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(known), ...(password === undefined ? {} : { password: password || undefined }) }
}
