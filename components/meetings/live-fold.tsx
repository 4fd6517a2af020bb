'use client'

import { useTranslations } from 'next-intl'
import { LIVE_PASSWORD_MAX, SUBJECT_MAX } from '@/lib/meetings/limits'
import { Fold } from '../ui/fold'
import { Switch } from '../ui/switch'
import { TextArea } from '../ui/text-area'
import { TextField } from '../ui/text-field'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

/** Whether the meeting is streamed, and how. */
export function LiveFold({ form }: { form: FormState }) {
  const t = useTranslations('meetingForm.live')
  const { more } = form.values
  const { live } = more
  const set = (changed: Partial<typeof live>) => form.change({ more: { ...more, live: { ...live, ...changed } } })
  return (
    <Fold
      title={t('title')}
      summary={live.enabled ? live.subject || t('on') : t('off')}
      hasError={form.errors.live !== undefined}
    >
      <Switch
        label={t('enabled')}
        hint={t('enabledHint')}
        checked={live.enabled}
        onChange={(event) => set({ enabled: event.target.checked })}
      />
      {live.enabled && (
        <>
          <TextField
            label={t('subject')}
            hint={t('subjectHint')}
            maxLength={SUBJECT_MAX}
            value={live.subject}
            onChange={(event) => set({ subject: event.target.value })}
          />
          <TextArea
            label={t('summary')}
            value={live.summary}
            onChange={(event) => set({ summary: event.target.value })}
          />
          <LivePassword form={form} />
          {(['chat', 'replay', 'watermark'] as const).map((name) => (
            <Switch
              key={name}
              label={t(name)}
              checked={live[name]}
              onChange={(event) => set({ [name]: event.target.checked })}
            />
          ))}
        </>
      )}
    </Fold>
  )
}

function LivePassword({ form }: { form: FormState }) {
  const t = useTranslations('meetingForm.live')
  const fieldMessage = useFieldMessage()
  const { more } = form.values
  const { live } = more
  const set = (changed: Partial<typeof live>) => form.change({ more: { ...more, live: { ...live, ...changed } } })
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t('usePassword')}
        checked={live.usePassword}
        onChange={(event) => set({ usePassword: event.target.checked })}
      />
      {live.usePassword && (
        <TextField
          ref={form.refOf('live')}
          className="max-w-60"
          label={t('password')}
          error={fieldMessage(form.errors.live)}
          required
          autoComplete="off"
          maxLength={LIVE_PASSWORD_MAX}
          value={live.password}
          onChange={(event) => set({ password: event.target.value })}
          onBlur={() => form.leave('live')}
        />
      )}
    </div>
  )
}
