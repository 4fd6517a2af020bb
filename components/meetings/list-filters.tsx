'use client'

import { ListFilter } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { dayOf } from '@/lib/time'
import { Button } from '../ui/button'
import { lazily } from '../ui/lazily'
import { SearchBox } from '../ui/search-box'
import { countFilters, isNarrowed, type ListAddress } from './list-address'

const ListChoices = lazily(() => import('./list-choices').then((module) => module.ListChoices))

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
        <SearchBox label={t('words')} value={typed} onType={onType} maxLength={300} className="w-full sm:w-64" />
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
        {isOpen && <ListChoices address={address} today={dayOf(now, timeZone)} onChange={onChange} />}
      </div>
    </search>
  )
}
