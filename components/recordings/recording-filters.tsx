'use client'

import { useTranslations } from 'next-intl'
import { SearchBox } from '../ui/search-box'
import { SegmentedControl } from '../ui/segmented-control'
import { Select } from '../ui/select'
import { useTypedSearch } from '../ui/use-typed-search'
import { type RecordingsAddress, shownStates } from './recordings-address'

interface RecordingFiltersProps {
  address: RecordingsAddress
  mayManage: boolean
  onChange: (changed: Partial<RecordingsAddress>) => void
}

/** Narrows the list by words and state; owners and admins choose between their own and all recordings. */
export function RecordingFilters({ address, mayManage, onChange }: RecordingFiltersProps) {
  const t = useTranslations('recordings')
  const [typed, type] = useTypedSearch(address.q.trim(), (q) => onChange({ q }))
  return (
    <search aria-label={t('filter')} className="mb-4 flex flex-wrap items-center gap-3">
      <SearchBox label={t('words')} value={typed} onType={type} maxLength={300} className="w-full sm:w-64" />
      <Select
        label={t('state')}
        hideLabel
        className="w-40"
        value={address.state}
        options={[
          { value: '', label: t('anyState') },
          ...shownStates.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        onChange={(event) => onChange({ state: shownStates.find((state) => state === event.target.value) ?? '' })}
      />
      {mayManage && (
        <SegmentedControl
          name={t('scope')}
          value={address.scope}
          onChange={(scope) => onChange({ scope })}
          options={(['own', 'account'] as const).map((value) => ({ value, label: t(`scopes.${value}`) }))}
        />
      )}
    </search>
  )
}
