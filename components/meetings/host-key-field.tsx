'use client'

import { useTranslations } from 'next-intl'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

/** Whether a key makes somebody host, and which. */
export function HostKeyField({ form }: { form: FormState }) {
  const t = useTranslations('meetingForm')
  const fieldMessage = useFieldMessage()
  const { more } = form.values
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t('hostKey')}
        hint={t('hostKeyHint')}
        checked={more.useHostKey}
        onChange={(event) => form.change({ more: { ...more, useHostKey: event.target.checked } })}
      />
      {more.useHostKey && (
        <TextField
          ref={form.refOf('hostKey')}
          className="max-w-60"
          label={t('hostKeyDigits')}
          error={fieldMessage(form.errors.hostKey)}
          required
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={more.hostKey}
          onChange={(event) => form.change({ more: { ...more, hostKey: event.target.value } })}
          onBlur={() => form.leave('hostKey')}
        />
      )}
    </div>
  )
}
