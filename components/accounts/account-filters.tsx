'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { type AccountsAddress, isFiltered, noFilter, readAddress, roles, statuses } from './accounts-address'
import { statusWord } from './shown-state'

interface AccountFiltersProps {
  address: AccountsAddress
  onChange: (changed: Partial<AccountsAddress>) => void
  /** What belongs to the filters: the views that were saved. */
  children?: ReactNode
}

/** So long after the last key the list is asked for. */
const TYPING_MS = 250

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
      <TextField
        type="search"
        label={t('filters.search')}
        hideLabel
        placeholder={t('filters.search')}
        icon={<Search aria-hidden="true" />}
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
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

/** What stands in the search box; the address follows once the typing rests, and leads where it changes by itself. */
function useTypedSearch(searched: string, onRest: (q: string) => void): [string, (text: string) => void] {
  const [box, setBox] = useState({ text: searched, of: searched })
  if (box.of !== searched) setBox({ text: box.text.trim() === searched ? box.text : searched, of: searched })
  useEffect(() => {
    const q = box.text.trim()
    if (q === box.of) return
    const timer = setTimeout(() => onRest(q), TYPING_MS)
    return () => clearTimeout(timer)
  }, [box, onRest])
  return [box.text, (text) => setBox((before) => ({ ...before, text }))]
}
