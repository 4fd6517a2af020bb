'use client'

import { useTranslations } from 'next-intl'
import type { MeetingSettings } from '@/lib/meetings/schema'
import { Fold } from '../ui/fold'
import { RadioGroup } from '../ui/radio-group'
import { Switch } from '../ui/switch'
import { HostKeyField } from './host-key-field'
import { PasscodeField } from './passcode-field'
import { joinKindOf } from './schedule-values'
import type { FormState } from './use-form-state'
import { useSettingWords } from './use-setting-words'

/** The newer word only where the older one cannot say it, or was said before. */
function joinedBy(value: string, { joinKind: before }: MeetingSettings): Partial<MeetingSettings> {
  const joinKind = value === 'invited' || value === 'internal' ? value : 'all'
  const needsWord = joinKind === 'invited' || before !== undefined
  return { enterpriseOnly: joinKind === 'internal', ...(needsWord ? { joinKind } : {}) }
}

interface SecurityFoldProps {
  form: FormState
  locks: { password?: string | undefined }
}

/** Who gets in, and how. */
export function SecurityFold({ form, locks }: SecurityFoldProps) {
  const t = useTranslations('meetingForm')
  const joint = useTranslations('meetings')('joint')
  const inWords = useSettingWords()
  const { values, errors, change } = form
  const { settings } = values
  const summary = [
    values.usePassword ? t('withPasscode') : t('noPasscode'),
    ...(settings.waitingRoom ? [t('waitingRoom')] : []),
    inWords('joinKind', joinKindOf(settings)),
    ...(values.more.useHostKey ? [t('hostKey')] : []),
  ].join(joint)
  return (
    <Fold title={t('security')} summary={summary} hasError={Boolean(errors.password ?? errors.hostKey)}>
      <PasscodeField form={form} lockedReason={locks.password} />
      <Switch
        label={t('waitingRoom')}
        hint={t('waitingRoomHint')}
        checked={settings.waitingRoom}
        onChange={(event) => change({ settings: { ...settings, waitingRoom: event.target.checked } })}
      />
      <RadioGroup
        legend={t('whoMayJoin')}
        value={joinKindOf(settings)}
        onChange={(event) => change({ settings: { ...settings, ...joinedBy(event.target.value, settings) } })}
        options={(['all', 'invited', 'internal'] as const).map((kind) => ({
          value: kind,
          label: inWords('joinKind', kind),
          hint: t(`joinHints.${kind}`),
        }))}
      />
      <HostKeyField form={form} />
    </Fold>
  )
}
