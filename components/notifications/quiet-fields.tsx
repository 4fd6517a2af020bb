import { useTranslations } from 'next-intl'
import type { QuietHours } from '@/lib/notifications/schema'
import { zoneLabel } from '@/lib/time'
import { Select } from '../ui/select'
import { Switch } from '../ui/switch'
import { TimeField } from '../ui/time-field'

interface QuietFieldsProps {
  quiet: QuietHours | null
  errors: { from: string | undefined; to: string | undefined }
  /** Of this browser: proposed where none is chosen. */
  timeZone: string
  now: Date
  onChange: (quiet: QuietHours | null) => void
}

/** Hours in which the browser keeps silent; the zone that was chosen stays, wherever the person is. */
export function QuietFields({ quiet, errors, timeZone, now, onChange }: QuietFieldsProps) {
  const t = useTranslations('notifications.preferences')
  const zones = [...new Set([quiet?.timeZone ?? timeZone, timeZone])]
  return (
    <>
      <Switch
        label={t('quiet')}
        hint={t('quietHint')}
        checked={quiet !== null}
        onChange={(event) => onChange(event.target.checked ? { from: '22:00', to: '07:00', timeZone } : null)}
      />
      {quiet && (
        <div className="grid grid-cols-2 gap-4">
          <TimeField
            label={t('from')}
            error={errors.from}
            value={quiet.from || null}
            onChange={(from) => onChange({ ...quiet, from: from ?? '' })}
          />
          <TimeField
            label={t('to')}
            error={errors.to}
            value={quiet.to || null}
            onChange={(to) => onChange({ ...quiet, to: to ?? '' })}
          />
          <Select
            className="col-span-2"
            label={t('zone')}
            value={quiet.timeZone}
            onChange={(event) => onChange({ ...quiet, timeZone: event.target.value })}
            options={zones.map((zone) => ({ value: zone, label: zoneLabel(now, zone) }))}
          />
        </div>
      )}
    </>
  )
}
