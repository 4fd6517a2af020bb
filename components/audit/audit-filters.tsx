'use client'

import { useMessages, useTranslations } from 'next-intl'
import type { Day } from '@/lib/time'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { Select, type SelectOption } from '../ui/select'
import type { AuditAddress } from './audit-address'
import { PersonField } from './person-field'

interface AuditFiltersProps {
  slug: string
  address: AuditAddress
  today: Day
  isFiltered: boolean
  onChange: (changed: Partial<AuditAddress>) => void
  onClear: () => void
}

/** Narrows the audit by what was done, by whom, to whom, and when. */
export function AuditFilters({ slug, address, today, isFiltered, onChange, onClear }: AuditFiltersProps) {
  const t = useTranslations('audit')
  const systems = (['worker', 'operator', 'tencent'] as const).map((value) => ({ value, label: t(`actors.${value}`) }))
  return (
    <search className="mb-5 grid grid-cols-2 items-start gap-2 lg:flex lg:flex-wrap">
      <Select
        label={t('filters.action')}
        hideLabel
        value={address.action}
        onChange={(event) => onChange({ action: event.target.value })}
        options={useActionOptions()}
        className="max-lg:col-span-2 lg:w-44"
      />
      <PersonField
        slug={slug}
        label={t('filters.actor')}
        value={address.actor}
        onChange={(actor) => onChange({ actor })}
        others={systems}
        className="lg:w-36"
      />
      <PersonField
        slug={slug}
        label={t('filters.target')}
        value={address.target}
        onChange={(target) => onChange({ target })}
        className="lg:w-36"
      />
      <AuditDay name="from" {...{ address, today, onChange }} />
      <AuditDay name="to" {...{ address, today, onChange }} />
      {isFiltered && (
        <Button variant="ghost" onClick={onClear} className="max-lg:col-span-2">
          {t('filters.clear')}
        </Button>
      )}
    </search>
  )
}

interface AuditDayProps extends Pick<AuditFiltersProps, 'address' | 'today' | 'onChange'> {
  name: 'from' | 'to'
}

function AuditDay({ name, address, today, onChange }: AuditDayProps) {
  const t = useTranslations('audit.filters')
  return (
    <DateField
      label={t(name)}
      hideLabel
      placeholder={t(name)}
      value={address[name] || null}
      today={today}
      onChange={(day) => onChange({ [name]: day ?? '' })}
      className="lg:w-44"
    />
  )
}

/** Every action there are words for, each group led by the whole of it. */
function useActionOptions(): SelectOption[] {
  const t = useTranslations('audit.filters')
  const { audit } = useMessages()
  const groups = Object.entries(audit.actions).map(([noun, verbs]) => {
    const group = audit.groups[noun as keyof typeof audit.groups]
    const own = Object.entries(verbs).map(([verb, { name }]: [string, { name: string }]) => ({
      value: `${noun}.${verb}`,
      label: t('oneOf', { group, name }),
    }))
    return own.length > 1 ? [{ value: noun, label: t('allOf', { group }) }, ...own] : own
  })
  return [{ value: '', label: t('anyAction') }, ...groups.flat()]
}
