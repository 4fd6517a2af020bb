'use client'

import { useTranslations } from 'next-intl'
import type { MeetingSettings } from '@/lib/meetings/schema'
import { Fold } from '../ui/fold'
import { Switch } from '../ui/switch'
import { workingSettings } from './schedule-values'
import type { FormState } from './use-form-state'

const inMeeting = ['muteOnEntry', 'unmuteSelf', 'joinBeforeHost', 'watermark'] as const

interface InMeetingFoldProps {
  form: FormState
  locks: { unmuteSelf?: string | undefined }
}

/** What people can do once they are in. */
export function InMeetingFold({ form, locks }: InMeetingFoldProps) {
  const t = useTranslations('meetingForm')
  const words = useTranslations('meetings.detail.settings')
  const joint = useTranslations('meetings')('joint')
  const { values, change } = form
  const working = workingSettings(values.settings)
  const reasons: Partial<Record<keyof MeetingSettings, string | undefined>> = {
    unmuteSelf: locks.unmuteSelf,
    joinBeforeHost: values.settings.waitingRoom ? t('waitingRoomFirst') : undefined,
  }
  const set = inMeeting.filter((name) => working[name])
  return (
    <Fold title={t('inMeeting')} summary={set.map((name) => words(name)).join(joint) || t('nothingSet')}>
      {inMeeting.map((name) => (
        <Switch
          key={name}
          label={words(name)}
          disabledReason={reasons[name]}
          checked={working[name]}
          onChange={(event) => change({ settings: { ...values.settings, [name]: event.target.checked } })}
        />
      ))}
    </Fold>
  )
}
