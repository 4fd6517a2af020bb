'use client'

import { ListFilter, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { dayOf } from '@/lib/time'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import {
  countFilters,
  isNarrowed,
  type ListAddress,
  listKinds,
  listRoles,
  listSpans,
  listStatuses,
  readListAddress,
} from './list-address'

interface ListFiltersProps {
  address: ListAddress
  /** What stands in the search box. */
  typed: string
  onType: (text: string) => void
  onChange: (changed: Partial<ListAddress>) => void
  onClear: () => void
  now: Date
  timeZone: string
  /** What else can be done with the list. */
  children?: ReactNode
}

/** Narrows a list by words, and behind a press by part, kind, state and time. */
export function ListFilters({ address, typed, onType, onChange, onClear, now, timeZone, children }: ListFiltersProps) {
  const t = useTranslations('list')
  const id = useId()
  const count = countFilters(address)
  const [isOpen, setOpen] = useState(count > 0)
  return (
    <search aria-label={t('filter')} className="mb-4 flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <TextField
          type="search"
          label={t('words')}
          hideLabel
          placeholder={t('words')}
          icon={<Search aria-hidden="true" />}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          className="w-full sm:w-64"
        />
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          <ListFilter aria-hidden="true" />
          {count > 0 ? t('filtersOn', { count }) : t('filters')}
        </Button>
        {(isNarrowed(address) || typed.trim() !== '') && (
          <Button variant="ghost" onClick={onClear}>
            {t('clear')}
          </Button>
        )}
        {children && (
          <div className="ml-auto flex flex-wrap items-center gap-x-2 max-sm:[&_button]:px-2 max-sm:[&_svg]:hidden">
            {children}
          </div>
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Choices address={address} today={dayOf(now, timeZone)} onChange={onChange} />}
      </div>
    </search>
  )
}

const OWN = 'own'

interface ChoicesProps extends Pick<ListFiltersProps, 'address' | 'onChange'> {
  today: string
}

function Choices({ address, today, onChange }: ChoicesProps) {
  const t = useTranslations('list')
  const status = useTranslations('meetings.status')
  const role = useTranslations('meetings.role')
  const [isOwn, setOwn] = useState(address.from !== '' || address.to !== '')
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
