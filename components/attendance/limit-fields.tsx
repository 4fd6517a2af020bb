import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { usualView } from '@/lib/attendance/arrange-people'
import type { AttendanceLimits } from '@/lib/attendance/judge-attendance'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { inputClasses } from '../ui/input-style'
import { limitsMax } from './view-address'

interface LimitFieldsProps {
  limits: AttendanceLimits
  onChange: (limits: AttendanceLimits) => void
}

/** By what somebody counts as late, as gone early or as there too short; it counts as it is typed. On paper, a sentence. */
export function LimitFields({ limits, onChange }: LimitFieldsProps) {
  const t = useTranslations('attendance.limits')
  const share = Math.round(limits.minimumShare * 100)
  const { lateAfterMinutes: late, earlyBeforeMinutes: early } = limits
  const { limits: usual } = usualView
  const isUsual =
    late === usual.lateAfterMinutes && early === usual.earlyBeforeMinutes && limits.minimumShare === usual.minimumShare
  return (
    <>
      <fieldset className="flex flex-wrap items-end gap-x-5 gap-y-3 print:hidden">
        <legend className="sr-only">{t('title')}</legend>
        <LimitField
          label={t('late')}
          unit={t('minutes')}
          value={late}
          max={limitsMax.late}
          onChange={(value) => onChange({ ...limits, lateAfterMinutes: value })}
        />
        <LimitField
          label={t('early')}
          unit={t('minutes')}
          value={early}
          max={limitsMax.early}
          onChange={(value) => onChange({ ...limits, earlyBeforeMinutes: value })}
        />
        <LimitField
          label={t('share')}
          unit={t('percent')}
          value={share}
          max={limitsMax.share}
          onChange={(value) => onChange({ ...limits, minimumShare: value / 100 })}
        />
        {!isUsual && (
          <Button variant="ghost" onClick={() => onChange(usual)}>
            {t('reset')}
          </Button>
        )}
      </fieldset>
      <p className="hidden text-12 print:block">{t('said', { late, early, share })}</p>
    </>
  )
}

interface LimitFieldProps {
  label: string
  unit: ReactNode
  value: number
  max: number
  onChange: (value: number) => void
}

/** A whole number; what is too much becomes the most, and an empty field is what it was when one leaves it. */
function LimitField({ label, unit, value, max, onChange }: LimitFieldProps) {
  const [typed, setTyped] = useState<string>()
  return (
    <Field label={label}>
      {(control) => (
        <div className="flex items-center gap-2">
          <input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? value}
            onChange={(event) => {
              const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 3)
              const next = Math.min(max, Number(digits))
              setTyped(digits === '' ? '' : undefined)
              if (digits !== '') onChange(next)
            }}
            onBlur={() => setTyped(undefined)}
            className={inputClasses('w-16! text-center tabular-nums')}
          />
          <span className="text-13 text-ink-2">{unit}</span>
        </div>
      )}
    </Field>
  )
}
