'use client'

import { useTranslations } from 'next-intl'
import type { Day } from '@/lib/time'
import { Button } from '../ui/button'
import { DateField } from '../ui/date-field'
import { SearchBox } from '../ui/search-box'
import { Select } from '../ui/select'
import { useTypedSearch } from '../ui/use-typed-search'
import { type DeliveriesAddress, filterStates } from './deliveries-address'
import { useDeliveryWords } from './use-delivery-words'

interface DeliveriesFiltersProps {
  address: DeliveriesAddress
  today: Day
  isFiltered: boolean
  onChange: (changed: Partial<DeliveriesAddress>) => void
  onClear: () => void
}

/** Narrows the deliveries by how they stand, what happened, when, and by their trace id. */
export function DeliveriesFilters({ address, today, isFiltered, onChange, onClear }: DeliveriesFiltersProps) {
  const t = useTranslations('deliveries')
  const { events } = useDeliveryWords()
  const [typed, setTyped] = useTypedSearch(address.q, (q) => onChange({ q }))
  const isKnown = address.event === '' || events.some(({ value }) => value === address.event)
  return (
    <search className="mb-5 grid grid-cols-2 items-start gap-2 lg:flex lg:flex-wrap">
      <SearchBox
        label={t('filters.trace')}
        value={typed}
        onType={setTyped}
        maxLength={100}
        className="max-lg:col-span-2 lg:w-52"
      />
      <Select
        label={t('filters.state')}
        hideLabel
        value={address.state}
        onChange={({ target }) => onChange({ state: target.value })}
        options={[
          { value: '', label: t('filters.anyState') },
          ...filterStates.map((value) => ({ value, label: t(`states.${value}`) })),
        ]}
        className="lg:w-36"
      />
      <Select
        label={t('filters.event')}
        hideLabel
        value={address.event}
        onChange={({ target }) => onChange({ event: target.value })}
        options={[
          { value: '', label: t('filters.anyEvent') },
          ...(isKnown ? [] : [{ value: address.event, label: address.event }]),
          ...events,
        ]}
        className="lg:w-44"
      />
      <DeliveryDay name="from" {...{ address, today, onChange }} />
      <DeliveryDay name="to" {...{ address, today, onChange }} />
      {isFiltered && (
        <Button variant="ghost" onClick={onClear} className="max-lg:col-span-2">
          {t('filters.clear')}
        </Button>
      )}
    </search>
  )
}

interface DeliveryDayProps extends Pick<DeliveriesFiltersProps, 'address' | 'today' | 'onChange'> {
  name: 'from' | 'to'
}

function DeliveryDay({ name, address, today, onChange }: DeliveryDayProps) {
  const t = useTranslations('deliveries.filters')
  return (
    <DateField
      label={t(name)}
      hideLabel
      placeholder={t(name)}
      value={address[name] || null}
      today={today}
      onChange={(day) => onChange({ [name]: day ?? '' })}
      className="lg:w-40"
    />
  )
}
