'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { SearchBox } from '../ui/search-box'
import { Select } from '../ui/select'
import { useTypedSearch } from '../ui/use-typed-search'
import { type AccountsAddress, isFiltered, noFilter, readAddress, roles, statuses } from './accounts-address'
import { statusWord } from './shown-state'

interface AccountFiltersProps {
  address: AccountsAddress
  onChange: (changed: Partial<AccountsAddress>) => void
  /** What belongs to the filters: the views that were saved. */
  children?: ReactNode
}

/** Days that are offered; an address may name others. */
const ends = ['7', '14', '30']
const idle = ['30', '60', '90', '180']
const withNamed = (offered: readonly string[], named: string) =>
  named === '' || offered.includes(named) ? offered : [...offered, named]

/** Narrows a view by words, role, state of the connection, its end and its use. */
export function AccountFilters({ address, onChange, children }: AccountFiltersProps) {
  const t = useTranslations('accounts')
  const read = (name: keyof AccountsAddress, value: string) =>
    onChange({ [name]: readAddress(new URLSearchParams({ [name]: value }))[name] })
  const [typed, setTyped] = useTypedSearch(address.q, (q) => onChange({ q }))
  return (
    <search className="mb-4 grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
      <SearchBox
        label={t('filters.search')}
        value={typed}
        onType={setTyped}
        maxLength={100}
        className="col-span-2 sm:w-56"
      />
      <Select
        label={t('filters.role')}
        hideLabel
        value={address.role}
        onChange={(event) => read('role', event.target.value)}
        options={[
          { value: '', label: t('filters.anyRole') },
          ...roles.map((role) => ({ value: role, label: t('role', { role }) })),
        ]}
        className="sm:w-28"
      />
      <Select
        label={t('filters.status')}
        hideLabel
        value={address.status}
        onChange={(event) => read('status', event.target.value)}
        options={[
          { value: '', label: t('filters.anyStatus') },
          ...statuses.map((status) => ({ value: status, label: t(`state.${statusWord[status]}`) })),
        ]}
        className="sm:w-36"
      />
      <Select
        label={t('filters.ends')}
        hideLabel
        value={address.ends}
        onChange={(event) => read('ends', event.target.value)}
        options={[
          { value: '', label: t('filters.anyEnd') },
          ...withNamed(ends, address.ends).map((days) => ({ value: days, label: t('filters.endsWithin', { days }) })),
        ]}
        className="sm:w-40"
      />
      <Select
        label={t('filters.idle')}
        hideLabel
        value={address.idle}
        onChange={(event) => read('idle', event.target.value)}
        options={[
          { value: '', label: t('filters.anyUse') },
          ...withNamed(idle, address.idle).map((days) => ({ value: days, label: t('filters.idleFor', { days }) })),
        ]}
        className="sm:w-40"
      />
      {isFiltered(address) && (
        <Button
          variant="ghost"
          onClick={() => {
            setTyped('')
            onChange(noFilter)
          }}
          className="col-span-2"
        >
          {t('filters.clear')}
        </Button>
      )}
      {children}
    </search>
  )
}
