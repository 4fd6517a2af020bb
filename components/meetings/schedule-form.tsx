'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { SUBJECT_MAX } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { PasscodeField } from './passcode-field'
import { ScheduleDoubt } from './schedule-doubt'
import { SchedulePreview } from './schedule-preview'
import { ScheduleProblem } from './schedule-problem'
import { initialValues } from './schedule-values'
import { useFieldMessage } from './use-field-message'
import { useScheduleForm } from './use-schedule-form'
import { WhenFields } from './when-fields'

interface ScheduleFormProps {
  slug: string
  /** Who schedules. */
  name: string
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Schedules a meeting. Nothing typed is lost, whatever the answer. Rendered in the browser only, whose zone it takes. */
export function ScheduleForm({ slug, name }: ScheduleFormProps) {
  const t = useTranslations('meetings.form')
  const fieldMessage = useFieldMessage()
  const [now] = useState(() => new Date())
  const form = useScheduleForm(slug, initialValues(t('defaultSubject', { name }), browserZone(), now))
  const { values, body, errors, setback, isSending } = form
  const here = `/t/${slug}/meetings/new`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void form.send()
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)] lg:gap-8">
      <form onSubmit={submit} noValidate className="flex min-w-0 flex-col gap-6">
        {form.isRestored && (
          <p role="status" className="-mb-2 flex flex-wrap items-center gap-x-3 text-13 text-ink-2">
            {t('restored')}
            <Button variant="ghost" size="small" onClick={form.startOver}>
              {t('startOver')}
            </Button>
          </p>
        )}
        <TextField
          ref={form.refOf('subject')}
          label={t('subject')}
          error={fieldMessage(errors.subject, { max: SUBJECT_MAX, count: values.subject.length })}
          counter={{ count: values.subject.length, max: SUBJECT_MAX }}
          required
          autoComplete="off"
          value={values.subject}
          onChange={(event) => form.change({ subject: event.target.value })}
          onFocus={(event) => event.target.value === t('defaultSubject', { name }) && event.target.select()}
          onBlur={() => form.leave('subject')}
        />
        <WhenFields form={form} now={now} />
        <PasscodeField form={form} />
        {setback?.kind === 'refused' && <ScheduleProblem {...{ slug, here }} problem={setback.problem} />}
        {setback?.kind === 'doubt' && (
          <ScheduleDoubt
            key={setback.at}
            {...{ slug, here }}
            body={setback.body}
            problem={setback.problem}
            onAnyway={() => void form.sendAnyway()}
          />
        )}
        <Button type="submit" variant="primary" size="large" loading={isSending} className="sm:self-start">
          {t('submit')}
        </Button>
      </form>
      <SchedulePreview slug={slug} body={body} />
    </div>
  )
}
