'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { type AccountsAddress, isFiltered, readAddress, roles, statuses } from './accounts-address'
import { statusWord } from './shown-state'

interface AccountFiltersProps {
  address: AccountsAddress
  onChange: (changed: Partial<AccountsAddress>) => void
}

/** So long after the last key the list is asked for. */
const TYPING_MS = 250

/** Narrows a view by words, role and state of the connection. */
export function AccountFilters({ address, onChange }: AccountFiltersProps) {
  const t = useTranslations('accounts')
  const [typed, setTyped] = useTypedSearch(address.q, (q) => onChange({ q }))
  return (
    <search className="mb-4 grid grid-cols-2 items-center gap-2 sm:flex">
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
        className="col-span-2 sm:w-72"
      />
      <Select
        label={t('filters.role')}
        hideLabel
        value={address.role}
        onChange={(event) => onChange({ role: readAddress(new URLSearchParams({ role: event.target.value })).role })}
        options={[
          { value: '', label: t('filters.anyRole') },
          ...roles.map((role) => ({ value: role, label: t('role', { role }) })),
        ]}
        className="sm:w-36"
      />
      <Select
        label={t('filters.status')}
        hideLabel
        value={address.status}
        onChange={(event) =>
          onChange({ status: readAddress(new URLSearchParams({ status: event.target.value })).status })
        }
        options={[
          { value: '', label: t('filters.anyStatus') },
          ...statuses.map((status) => ({ value: status, label: t(`state.${statusWord[status]}`) })),
        ]}
        className="sm:w-48"
      />
      {isFiltered(address) && (
        <Button
          variant="ghost"
          onClick={() => {
            setTyped('')
            onChange({ q: '', role: '', status: '' })
          }}
          className="col-span-2"
        >
          {t('filters.clear')}
        </Button>
      )}
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
