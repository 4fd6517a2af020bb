'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DateField } from '../ui/date-field'
import { Select } from '../ui/select'
import { type ListAddress, listKinds, listRoles, listSpans, listStatuses, readListAddress } from './list-address'

const OWN = 'own'

interface ListChoicesProps {
  address: ListAddress
  onChange: (changed: Partial<ListAddress>) => void
  today: string
}

/** What narrows a list besides words: one's part, the kind, the state and the time. */
export function ListChoices({ address, today, onChange }: ListChoicesProps) {
  const t = useTranslations('list')
  const status = useTranslations('meetings.status')
  const role = useTranslations('meetings.role')
  const [wantsOwn, setOwn] = useState(false)
  const isOwn = address.days === '' && (wantsOwn || address.from !== '' || address.to !== '')
  const read = (name: 'role' | 'kind' | 'status', value: string) =>
    onChange({ [name]: readListAddress(new URLSearchParams({ [name]: value }))[name] })
  const chooseTime = (value: string) => {
    setOwn(value === OWN)
    onChange({ days: listSpans.find((span) => span === value) ?? '', from: '', to: '' })
  }
  const selects = [
    {
      name: 'role' as const,
      options: [{ value: '', label: t('anyRole') }, ...listRoles.map((value) => ({ value, label: role(value) }))],
    },
    {
      name: 'kind' as const,
      options: [
        { value: '', label: t('anyKind') },
        ...listKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      ],
    },
    {
      name: 'status' as const,
      options: [
        { value: '', label: t('anyStatus') },
        ...listStatuses.map((value) => ({ value, label: status(value === 'over' ? 'ended' : value) })),
      ],
    },
  ].filter(({ name }) => name !== 'status' || address.view !== 'cancelled')
  return (
    <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {selects.map(({ name, options }) => (
        <Select
          key={name}
          label={t(name)}
          value={address[name]}
          options={options}
          onChange={(event) => read(name, event.target.value)}
        />
      ))}
      <Select
        label={t('time')}
        value={isOwn ? OWN : address.days}
        onChange={(event) => chooseTime(event.target.value)}
        options={[
          { value: '', label: t('anyTime') },
          ...(address.view === 'upcoming' ? listSpans : []).map((days) => ({
            value: days,
            label: t('next', { days }),
          })),
          { value: OWN, label: t('ownTime') },
        ]}
      />
      {isOwn && (
        <>
          <DateField
            label={t('from')}
            optional
            value={address.from || null}
            today={today}
            onChange={(day) => onChange({ days: '', from: day ?? '' })}
          />
          <DateField
            label={t('to')}
            optional
            value={address.to || null}
            today={today}
            error={address.from && address.to && address.to < address.from ? t('orderOfDays') : undefined}
            onChange={(day) => onChange({ days: '', to: day ?? '' })}
          />
        </>
      )}
    </div>
  )
}
