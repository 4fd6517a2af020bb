'use client'

import { useTranslations } from 'next-intl'
import { LOCATION_MAX } from '@/lib/meetings/limits'
import { locationLength } from '@/lib/meetings/settings-schema'
import { Fold } from '../ui/fold'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

/** Where people meet, and whether they may bring documents. */
export function PlaceFold({ form }: { form: FormState }) {
  const t = useTranslations('meetingForm')
  const joint = useTranslations('meetings')('joint')
  const fieldMessage = useFieldMessage()
  const { more } = form.values
  const { location, docUpload } = more
  const summary = [location.trim() || t('noPlace'), ...(docUpload ? [] : [t('noDocuments')])].join(joint)
  return (
    <Fold title={t('place')} summary={summary} hasError={form.errors.location !== undefined}>
      <TextField
        ref={form.refOf('location')}
        label={t('location')}
        error={fieldMessage(form.errors.location)}
        counter={{ count: locationLength(location), max: LOCATION_MAX }}
        value={location}
        onChange={(event) => form.change({ more: { ...more, location: event.target.value } })}
        onBlur={() => form.leave('location')}
      />
      <Switch
        label={t('docUpload')}
        checked={docUpload}
        onChange={(event) => form.change({ more: { ...more, docUpload: event.target.checked } })}
      />
    </Fold>
  )
}
