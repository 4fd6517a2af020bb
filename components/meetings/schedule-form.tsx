'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import type { ScheduleQuery } from '@/lib/meetings/schema'
import { useShortcut } from '../keyboard/use-shortcut'
import { RoomsFold } from '../rooms/rooms-fold'
import { FilledMark } from '../templates/filled-mark'
import { FormSources } from '../templates/form-sources'
import { SaveForm } from '../templates/save-form'
import { useFilling } from '../templates/use-filling'
import { Button } from '../ui/button'
import { FoldList } from '../ui/fold'
import { InMeetingFold } from './in-meeting-fold'
import { LeftDraft } from './left-draft'
import { LiveFold } from './live-fold'
import { PeopleFold } from './people-fold'
import { PlaceFold } from './place-fold'
import { RecordingFold } from './recording-fold'
import { RepeatField } from './repeat-field'
import { ScheduleDoubt } from './schedule-doubt'
import { SchedulePreview } from './schedule-preview'
import { ScheduleProblem } from './schedule-problem'
import { drawnTimes, initialValues } from './schedule-values'
import { SecurityFold } from './security-fold'
import { SubjectField } from './subject-field'
import { TypedTimeField } from './typed-time-field'
import { usePastedInvitation } from './use-pasted-invitation'
import { useScheduleForm } from './use-schedule-form'
import { WhenFields } from './when-fields'

interface ScheduleFormProps {
  slug: string
  membershipId: string
  /** Who schedules. */
  name: string
  /** Whether they keep templates for the whole organisation. */
  mayShare: boolean
  /** A time that was drawn on the calendar. */
  drawn?: ScheduleQuery | undefined
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Schedules a meeting. Nothing typed is lost, whatever the answer. Rendered in the browser only, whose zone it takes. */
export function ScheduleForm({ slug, membershipId, name, mayShare, drawn }: ScheduleFormProps) {
  const t = useTranslations('meetings.form')
  const [now] = useState(() => new Date())
  const form = useScheduleForm(
    { slug, membershipId },
    initialValues(t('defaultSubject', { name }), browserZone(), now),
    drawnTimes(drawn),
  )
  const { body, setback, isSending } = form
  const filling = useFilling(form)
  const onPaste = usePastedInvitation(form, filling)
  const here = `/t/${slug}/meetings/new`
  useEffect(() => {
    // From now on the form has the time: a reload must not bring the drawn one back over what is typed.
    if (drawn) window.history.replaceState(null, '', here)
  }, [drawn, here])
  useShortcut({ key: 'mod+Enter', scope: 'form', description: t('submit'), run: () => void form.send() })
  const startOver = () => {
    form.startOver()
    filling.forget()
  }
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
            <Button variant="ghost" size="small" onClick={startOver}>
              {t('startOver')}
            </Button>
          </p>
        )}
        <LeftDraft form={form} now={now} />
        <FormSources {...{ slug, form, filling, onPaste }} />
        <FilledMark filling={filling} parts={['subject']}>
          <SubjectField isFirst form={form} proposal={t('defaultSubject', { name })} />
        </FilledMark>
        <FilledMark filling={filling} parts={['time', 'timeZone', 'length']}>
          <div className="flex flex-col gap-4">
            <TypedTimeField form={form} />
            <WhenFields slug={slug} form={form} now={now} />
          </div>
        </FilledMark>
        <FilledMark filling={filling} parts={['repeat']}>
          <RepeatField slug={slug} form={form} now={now} />
        </FilledMark>
        <FoldList>
          <FilledMark filling={filling} isGroup parts={['password', 'security']}>
            <SecurityFold form={form} locks={{}} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['inMeeting']}>
            <InMeetingFold form={form} locks={{}} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['people']}>
            <PeopleFold slug={slug} form={form} locks={{}} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['recording']}>
            <RecordingFold form={form} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['live']}>
            <LiveFold form={form} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['place']}>
            <PlaceFold form={form} />
          </FilledMark>
          <FilledMark filling={filling} isGroup parts={['rooms']}>
            <RoomsFold slug={slug} form={form} />
          </FilledMark>
        </FoldList>
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
        <div className="flex flex-col gap-2 sm:flex-row">
          <Button type="submit" variant="primary" size="large" loading={isSending}>
            {t('submit')}
          </Button>
          <SaveForm {...{ slug, mayShare, form }} />
        </div>
      </form>
      <SchedulePreview slug={slug} body={body} isSending={isSending} />
    </div>
  )
}
