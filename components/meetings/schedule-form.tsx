'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import type { ScheduleQuery } from '@/lib/meetings/schema'
import { RoomsFold } from '../rooms/rooms-fold'
import { Button } from '../ui/button'
import { FoldList } from '../ui/fold'
import { FilledMark } from './filled-mark'
import { InMeetingFold } from './in-meeting-fold'
import { LeftDraft } from './left-draft'
import { LiveFold } from './live-fold'
import { PasteEntry } from './paste-entry'
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
  /** A time that was drawn on the calendar. */
  drawn?: ScheduleQuery | undefined
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Schedules a meeting. Nothing typed is lost, whatever the answer. Rendered in the browser only, whose zone it takes. */
export function ScheduleForm({ slug, membershipId, name, drawn }: ScheduleFormProps) {
  const t = useTranslations('meetings.form')
  const [now] = useState(() => new Date())
  const form = useScheduleForm(
    { slug, membershipId },
    initialValues(t('defaultSubject', { name }), browserZone(), now),
    drawnTimes(drawn),
  )
  const { body, setback, isSending } = form
  const pasted = usePastedInvitation(form)
  const here = `/t/${slug}/meetings/new`
  useEffect(() => {
    // From now on the form has the time: a reload must not bring the drawn one back over what is typed.
    if (drawn) window.history.replaceState(null, '', here)
  }, [drawn, here])
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
        <LeftDraft form={form} now={now} />
        <PasteEntry slug={slug} pasted={pasted} />
        <FilledMark on={pasted.isFilled('subject')}>
          <SubjectField form={form} proposal={t('defaultSubject', { name })} />
        </FilledMark>
        <FilledMark on={pasted.isFilled('time')}>
          <div className="flex flex-col gap-4">
            <TypedTimeField form={form} />
            <WhenFields slug={slug} form={form} now={now} />
          </div>
        </FilledMark>
        <FilledMark on={pasted.isFilled('repeat')}>
          <RepeatField slug={slug} form={form} now={now} />
        </FilledMark>
        <FoldList>
          <div className={pasted.isFilled('password') ? 'border-l-2 border-l-accent' : undefined}>
            <SecurityFold form={form} locks={{}} />
          </div>
          <InMeetingFold form={form} locks={{}} />
          <PeopleFold slug={slug} form={form} locks={{}} />
          <RecordingFold form={form} />
          <LiveFold form={form} />
          <PlaceFold form={form} />
          <RoomsFold slug={slug} form={form} />
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
        <Button type="submit" variant="primary" size="large" loading={isSending} className="sm:self-start">
          {t('submit')}
        </Button>
      </form>
      <SchedulePreview slug={slug} body={body} isSending={isSending} />
    </div>
  )
}
