'use client'

import { useTranslations } from 'next-intl'
import type { MeetingSettings } from '@/lib/meetings/schema'
import { Fold } from '../ui/fold'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import type { FormState } from './use-form-state'
import { useSettingWords } from './use-setting-words'

/** Whether the meeting is recorded by itself, and how. */
export function RecordingFold({ form }: { form: FormState }) {
  const t = useTranslations('meetingForm')
  const words = useTranslations('meetings.detail.settings')
  const inWords = useSettingWords()
  const { settings } = form.values
  const { autoRecord = 'none', recordOnJoin = false, hostMayPause = true } = settings
  const set = (changed: Partial<MeetingSettings>) => form.change({ settings: { ...settings, ...changed } })
  const isOff = autoRecord === 'cloud' ? undefined : t('onlyCloud')
  return (
    <Fold title={t('recording')} summary={autoRecord === 'none' ? t('notRecorded') : inWords('autoRecord', autoRecord)}>
      <Select
        label={words('autoRecord')}
        hint={t('autoRecordHint')}
        value={autoRecord}
        onChange={(event) => set({ autoRecord: event.target.value as typeof autoRecord })}
        options={(['none', 'local', 'cloud'] as const).map((value) => ({ value, label: inWords('autoRecord', value) }))}
      />
      <Switch
        label={words('recordOnJoin')}
        disabledReason={isOff}
        checked={recordOnJoin}
        onChange={(event) => set({ recordOnJoin: event.target.checked })}
      />
      <Switch
        label={words('hostMayPause')}
        disabledReason={isOff}
        checked={hostMayPause}
        onChange={(event) => set({ hostMayPause: event.target.checked })}
      />
    </Fold>
  )
}
