import { useTranslations } from 'next-intl'
import type { ApiProblem } from '@/lib/fetcher'
import { addDays, dayOf } from '@/lib/time'
import { useFieldMessage } from '../meetings/use-field-message'
import { DateField } from '../ui/date-field'
import { RadioGroup } from '../ui/radio-group'
import { Switch } from '../ui/switch'
import { TextField } from '../ui/text-field'
import type { SharingValues } from './sharing-values'

interface SharingFieldsProps {
  values: SharingValues
  /** There is a password that stays unless another one is typed. */
  kept: boolean
  timeZone: string
  problem: ApiProblem | undefined
  onChange: (values: SharingValues) => void
}

const audiences = ['participants', 'enterprise', 'everyone'] as const
const USUAL_DAYS = 30

/** Who may watch by the link, and how. */
export function SharingFields({ values, kept, timeZone, problem, onChange }: SharingFieldsProps) {
  const t = useTranslations('recordings.sharing')
  const fieldMessage = useFieldMessage()
  const today = dayOf(new Date(), timeZone)
  const errorOf = (field: string) => fieldMessage(problem?.errors.find(({ path }) => path === field)?.code)
  const change = (changed: Partial<SharingValues>) => onChange({ ...values, ...changed })
  return (
    <>
      <Switch
        label={t('enabled')}
        checked={values.enabled}
        onChange={(event) => change({ enabled: event.target.checked })}
      />
      {values.enabled && (
        <>
          <RadioGroup
            legend={t('audience')}
            value={values.audience}
            options={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
            onChange={(event) =>
              change({ audience: audiences.find((one) => one === event.target.value) ?? 'participants' })
            }
          />
          <Switch
            label={t('password')}
            checked={values.hasPassword}
            onChange={(event) => change({ hasPassword: event.target.checked, password: '' })}
          />
          {values.hasPassword && (
            <TextField
              label={t('newPassword')}
              hint={kept ? t('keptPassword') : t('passwordHint')}
              required={!kept}
              autoComplete="off"
              maxLength={16}
              error={errorOf('password')}
              value={values.password}
              onChange={(event) => change({ password: event.target.value })}
            />
          )}
          <Switch
            label={t('expires')}
            checked={values.lastDay !== null}
            onChange={(event) => change({ lastDay: event.target.checked ? addDays(today, USUAL_DAYS) : null })}
          />
          {values.lastDay !== null && (
            <DateField
              label={t('expiryDay')}
              today={today}
              min={today}
              error={errorOf('expiresAt')}
              value={values.lastDay}
              onChange={(day) => change({ lastDay: day ?? values.lastDay })}
            />
          )}
          <Switch
            label={t('downloads')}
            checked={values.downloadAllowed}
            onChange={(event) => change({ downloadAllowed: event.target.checked })}
          />
        </>
      )}
    </>
  )
}
