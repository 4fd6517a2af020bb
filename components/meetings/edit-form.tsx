'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { FoldList } from '../ui/fold'
import { ChangesCard } from './changes-card'
import type { EditRules } from './edit-rules'
import { valuesOf } from './edit-values'
import { InMeetingFold } from './in-meeting-fold'
import { LeftDraft } from './left-draft'
import { LiveFold } from './live-fold'
import { LockedWhen } from './locked-when'
import { regularOccurrence } from './moved-from'
import { PeopleFold } from './people-fold'
import { PlaceFold } from './place-fold'
import { RecordingFold } from './recording-fold'
import { isRemade, RemadeNotice } from './remade-notice'
import { RepeatField } from './repeat-field'
import { ScheduleProblem } from './schedule-problem'
import type { Person } from './schedule-values'
import { SecurityFold } from './security-fold'
import { SubjectField } from './subject-field'
import { useEditForm } from './use-edit-form'
import { WhenFields } from './when-fields'

interface EditFormProps {
  slug: string
  meeting: Meeting
  /** The occurrence whose time changes, instead of the whole meeting. */
  occurrence: string | undefined
  rules: Extract<EditRules, { kind: 'open' }>
  /** Who edits: the creator. */
  you: Person
  /** The page to come back to after signing in. */
  here: string
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The schedule form, filled from a meeting; beside it what saving would change. Rendered in the browser only. */
export function EditForm({ slug, meeting, occurrence, rules, you, here }: EditFormProps) {
  const t = useTranslations('meetingForm.edit')
  const formId = useId()
  const [now] = useState(() => new Date())
  const [before] = useState(() => {
    const one = meeting.subMeetings?.find(({ id }) => id === occurrence)
    return valuesOf(meeting, browserZone(), one ?? regularOccurrence(meeting, now) ?? meeting, one === undefined)
  })
  const form = useEditForm({ slug, membershipId: you.id, id: meeting.id, occurrence, before })
  const { locks, isPassed } = rules
  const reasonOf = (part: keyof typeof locks) => {
    const reason = locks[part]
    return reason && t(`locks.${reason}`)
  }
  const whenReason = reasonOf('when')
  const isSeries = meeting.series !== undefined && occurrence === undefined
  const past = meeting.subMeetings?.filter(({ endsAt }) => Date.parse(endsAt) <= now.getTime()).length ?? 0
  const note = isPassed ? t('passedNote') : isSeries ? t('seriesNote') : undefined
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)] lg:gap-8">
      <form
        id={formId}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void form.save()
        }}
        noValidate
        className="flex min-w-0 flex-col gap-6"
      >
        {form.isRestored && Object.keys(form.changes).length > 0 && (
          <p role="status" className="-mb-2 text-13 text-ink-2">
            {t('restored')}
          </p>
        )}
        <LeftDraft form={form} now={now} />
        {occurrence !== undefined && (
          <p className="text-13 text-ink-2">{t('occurrenceNote', { subject: meeting.subject })}</p>
        )}
        {note && <p className="text-13 text-ink-2">{note}</p>}
        {occurrence === undefined && <SubjectField form={form} lockedReason={reasonOf('subject')} />}
        {whenReason ? (
          <LockedWhen meeting={meeting} timeZone={before.timeZone} reason={whenReason} />
        ) : (
          <WhenFields slug={slug} form={form} now={now} withZone={occurrence === undefined} />
        )}
        {isSeries && form.values.repeat && !whenReason && (
          <>
            <RepeatField {...{ slug, form, now, past }} isSeries itself={{ id: meeting.id }} />
            {isRemade(form.changes) && <RemadeNotice meeting={meeting} now={now} />}
          </>
        )}
        {occurrence === undefined && (
          <FoldList>
            <SecurityFold form={form} locks={{ password: reasonOf('password') }} />
            <InMeetingFold form={form} locks={{ unmuteSelf: reasonOf('unmuteSelf') }} />
            <PeopleFold
              slug={slug}
              form={form}
              creator={you}
              locks={{ hosts: reasonOf('hosts'), invitees: reasonOf('invitees') }}
            />
            <RecordingFold form={form} />
            <LiveFold form={form} />
            <PlaceFold form={form} />
          </FoldList>
        )}
        {form.problem && <ScheduleProblem slug={slug} here={here} problem={form.problem} isEdit />}
      </form>
      <ChangesCard {...{ slug, form, formId, past }} itself={{ id: meeting.id, occurrence }} />
    </div>
  )
}
