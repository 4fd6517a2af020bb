'use client'

import { useTranslations } from 'next-intl'
import type { MeetingSettings } from '@/lib/meetings/schema'
import { Fold } from '../ui/fold'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import { muteKindOf, workingSettings } from './schedule-values'
import type { FormState } from './use-form-state'
import { useSettingWords } from './use-setting-words'

const switches = ['unmuteSelf', 'joinBeforeHost', 'rename'] as const

interface InMeetingFoldProps {
  form: FormState
  locks: { unmuteSelf?: string | undefined }
}

/** What people can do once they are in. */
export function InMeetingFold({ form, locks }: InMeetingFoldProps) {
  const t = useTranslations('meetingForm')
  const words = useTranslations('meetings.detail.settings')
  const inWords = useSettingWords()
  const joint = useTranslations('meetings')('joint')
  const { settings } = form.values
  const working = workingSettings(settings)
  const set = (changed: Partial<MeetingSettings>) => form.change({ settings: { ...settings, ...changed } })
  const reasons: Partial<Record<keyof MeetingSettings, string | undefined>> = {
    unmuteSelf: locks.unmuteSelf,
    joinBeforeHost: settings.waitingRoom ? t('waitingRoomFirst') : undefined,
  }
  const isOn = { ...working, rename: working.rename ?? true }
  const muteKind = muteKindOf(settings)
  const watermark = settings.watermark ? (settings.watermarkRows ?? 'single') : 'none'
  const summary = [
    ...(muteKind === 'off' ? [] : [words('muteOnEntry')]),
    ...switches.filter((name) => isOn[name]).map((name) => words(name)),
    ...(settings.watermark ? [words('watermark')] : []),
  ]
  return (
    <Fold title={t('inMeeting')} summary={summary.join(joint) || t('nothingSet')}>
      <Select
        label={words('muteKind')}
        value={muteKind}
        onChange={(event) => set(mutedBy(event.target.value, settings))}
        options={(['off', 'on', 'auto'] as const).map((value) => ({ value, label: inWords('muteKind', value) }))}
      />
      {switches.map((name) => (
        <Switch
          key={name}
          label={words(name)}
          disabledReason={reasons[name]}
          checked={isOn[name]}
          onChange={(event) => set({ [name]: event.target.checked })}
        />
      ))}
      <Select
        label={words('watermark')}
        value={watermark}
        onChange={({ target: { value } }) =>
          set(value === 'none' ? { watermark: false } : { watermark: true, watermarkRows: value as 'single' | 'multi' })
        }
        options={[
          { value: 'none', label: inWords('watermark', false) },
          ...(['single', 'multi'] as const).map((value) => ({ value, label: inWords('watermarkRows', value) })),
        ]}
      />
      <Select
        label={words('multiDevice')}
        value={settings.multiDevice === undefined ? 'unsaid' : settings.multiDevice ? 'on' : 'off'}
        onChange={({ target: { value } }) => set({ multiDevice: value === 'unsaid' ? undefined : value === 'on' })}
        options={[
          { value: 'unsaid', label: inWords('multiDevice', undefined) },
          { value: 'on', label: inWords('multiDevice', true) },
          { value: 'off', label: inWords('multiDevice', false) },
        ]}
      />
    </Fold>
  )
}

/** The newer word only where the older one cannot say it, or was said before. */
function mutedBy(value: string, { muteKind: before }: MeetingSettings): Partial<MeetingSettings> {
  const muteKind = value === 'auto' || value === 'on' ? value : 'off'
  const needsWord = muteKind === 'auto' || before !== undefined
  return { muteOnEntry: muteKind === 'on', ...(needsWord ? { muteKind } : {}) }
}
