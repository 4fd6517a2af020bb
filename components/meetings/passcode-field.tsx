'use client'

import { Dices } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '../ui/icon-button'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

interface PasscodeFieldProps {
  form: FormState
  /** Why it cannot be changed now. */
  lockedReason?: string | undefined
}

/** Whether people need a passcode, and which. It is text: a leading zero is part of it. */
export function PasscodeField({ form, lockedReason }: PasscodeFieldProps) {
  const t = useTranslations('meetings.form')
  const fieldMessage = useFieldMessage()
  const { values, errors, change } = form
  const turn = (usePassword: boolean) =>
    change({ usePassword, password: usePassword && values.password === '' ? randomDigits() : values.password })
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t('usePassword')}
        hint={t('usePasswordHint')}
        disabledReason={lockedReason}
        checked={values.usePassword}
        onChange={(event) => turn(event.target.checked)}
      />
      {values.usePassword && !lockedReason && (
        <TextField
          ref={form.refOf('password')}
          className="max-w-60"
          label={t('password')}
          error={fieldMessage(errors.password)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={values.password}
          onChange={(event) => change({ password: event.target.value })}
          onBlur={() => form.leave('password')}
          trailing={
            <IconButton
              name={t('dice')}
              icon={<Dices aria-hidden="true" />}
              size="small"
              onClick={() => change({ password: randomDigits() })}
            />
          }
        />
      )}
    </div>
  )
}

function randomDigits(): string {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(random % 1_000_000).padStart(6, '0')
}
