'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { LiveSettings } from '@/lib/live/schema'
import { LIVE_PASSWORD_MAX, LIVE_SUMMARY_MAX, SUBJECT_MAX } from '@/lib/meetings/limits'
import type { Meeting } from '@/lib/meetings/schema'
import { ChangeProblem } from '../meetings/change-problem'
import { Replacement } from '../meetings/replacement'
import { useFieldMessage } from '../meetings/use-field-message'
import { Button } from '../ui/button'
import { Switch } from '../ui/switch'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import { changedFields, type LiveValues, toLiveBody, valuesOf } from './live-values'

interface LiveFormProps {
  slug: string
  /** The meeting's door. */
  address: string
  live: NonNullable<Meeting['live']>
  onChanged: () => void
  onClose: () => void
}

/** Changes the stream where it stands, old beside new before it is saved. */
export function LiveForm({ slug, address, live, onChanged, onClose }: LiveFormProps) {
  const t = useTranslations('live')
  const words = useTranslations('meetingForm.live')
  // As it was when the form was opened: a reading that comes meanwhile takes nothing typed away.
  const [before] = useState(() => valuesOf(live))
  const [values, setValues] = useState(before)
  const save = useSave(address)
  const first = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const set = (change: Partial<LiveValues>) => setValues({ ...values, ...change })
  const changes = changedFields(before, values)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (changes.length === 0) return
    if (!(await save.send(toLiveBody(before, values)))) return password.current?.focus()
    toast({ text: t('saved'), tone: 'success' })
    onChanged()
    onClose()
  }
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        ref={first}
        label={words('subject')}
        hint={words('subjectHint')}
        error={save.errorOf('subject')}
        maxLength={SUBJECT_MAX}
        value={values.subject}
        onChange={({ target }) => set({ subject: target.value })}
      />
      <TextArea
        label={words('summary')}
        error={save.errorOf('summary')}
        maxLength={LIVE_SUMMARY_MAX}
        value={values.summary}
        onChange={({ target }) => set({ summary: target.value })}
      />
      <Switch
        label={words('usePassword')}
        checked={values.usePassword}
        onChange={({ target }) => set({ usePassword: target.checked })}
      />
      {values.usePassword && (
        <TextField
          ref={password}
          required
          label={words('password')}
          error={save.errorOf('password')}
          autoComplete="off"
          maxLength={LIVE_PASSWORD_MAX}
          value={values.password}
          onChange={({ target }) => set({ password: target.value })}
        />
      )}
      {(['chat', 'replay', 'watermark'] as const).map((name) => (
        <Switch
          key={name}
          label={words(name)}
          checked={values[name]}
          onChange={({ target }) => set({ [name]: target.checked })}
        />
      ))}
      <Changes {...{ before, values, changes }} />
      {save.problem && <ChangeProblem slug={slug} problem={save.problem} />}
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          loading={save.isSending}
          disabledReason={changes.length === 0 ? t('nothingToSave') : undefined}
        >
          {t('save')}
        </Button>
        <Button variant="ghost" onClick={onClose}>
          {t('discard')}
        </Button>
      </div>
    </form>
  )
}

function useSave(address: string) {
  const fieldMessage = useFieldMessage()
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const isOfField = problem?.code === 'invalid_input' && problem.errors.length > 0
  return {
    isSending,
    /** What no field stands for. */
    problem: isOfField ? undefined : problem,
    errorOf: (field: string) => fieldMessage(problem?.errors.find(({ path }) => path === field)?.code),
    send: async (body: LiveSettings): Promise<boolean> => {
      setSending(true)
      setProblem(undefined)
      try {
        await sendJson(`${address}/live`, { method: 'PUT', body })
        return true
      } catch (thrown) {
        setProblem(asProblem(thrown))
        return false
      } finally {
        setSending(false)
      }
    },
  }
}

interface ChangesProps {
  before: LiveValues
  values: LiveValues
  changes: ReturnType<typeof changedFields>
}

function Changes({ before, values, changes }: ChangesProps) {
  const t = useTranslations('live')
  const words = useTranslations('meetingForm.live')
  if (changes.length === 0) return null
  const told = (of: LiveValues, name: (typeof changes)[number]): string => {
    if (name === 'password') return t(of.usePassword ? 'covered' : 'none')
    const value = of[name]
    return typeof value === 'boolean' ? t(value ? 'on' : 'off') : value.trim() || t('none')
  }
  // A password is told in no words: that another takes its place is all.
  const next = (name: (typeof changes)[number]): string =>
    name === 'password' && values.usePassword ? t('newPassword') : told(values, name)
  return (
    <section aria-label={t('changes')} className="rounded-control bg-sunken px-3 py-3">
      <dl className="flex flex-col gap-3">
        {changes.map((name) => (
          <div key={name}>
            <dt className="text-12 text-ink-3">{words(name)}</dt>
            <dd className="mt-0.5 flex flex-col gap-0.5 text-13">
              <Replacement from={told(before, name)} to={next(name)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
