'use client'

import { useTranslations } from 'next-intl'
import { Fold } from '../ui/fold'
import { RadioGroup } from '../ui/radio-group'
import { Switch } from '../ui/switch'
import { PasscodeField } from './passcode-field'
import type { FormState } from './use-form-state'

interface SecurityFoldProps {
  form: FormState
  locks: { password?: string | undefined }
}

/** Who gets in, and how. */
export function SecurityFold({ form, locks }: SecurityFoldProps) {
  const t = useTranslations('meetingForm')
  const joint = useTranslations('meetings')('joint')
  const { values, errors, change } = form
  const { settings } = values
  const summary = [
    values.usePassword ? t('withPasscode') : t('noPasscode'),
    ...(settings.waitingRoom ? [t('waitingRoom')] : []),
    settings.enterpriseOnly ? t('membersOnly') : t('everyone'),
  ].join(joint)
  return (
    <Fold title={t('security')} summary={summary} hasError={errors.password !== undefined}>
      <PasscodeField form={form} lockedReason={locks.password} />
      <Switch
        label={t('waitingRoom')}
        hint={t('waitingRoomHint')}
        checked={settings.waitingRoom}
        onChange={(event) => change({ settings: { ...settings, waitingRoom: event.target.checked } })}
      />
      <RadioGroup
        legend={t('whoMayJoin')}
        value={settings.enterpriseOnly ? 'members' : 'everyone'}
        onChange={(event) => change({ settings: { ...settings, enterpriseOnly: event.target.value === 'members' } })}
        options={[
          { value: 'everyone', label: t('everyone'), hint: t('everyoneHint') },
          { value: 'members', label: t('membersOnly'), hint: t('membersOnlyHint') },
        ]}
      />
    </Fold>
  )
}
