'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import useSWR from 'swr'
import type { Account } from '@/lib/accounts/schema'
import { fetchJson } from '@/lib/fetcher'
import { accountDoor } from '../accounts/use-account-actions'
import { useAccountName } from '../accounts/use-account-name'
import { SuggestField } from '../ui/suggest-field'
import type { SuggestOption } from '../ui/suggest-list'
import { findPeople, type PeopleKey } from './find-people'

interface PersonFieldProps {
  slug: string
  label: string
  /** An account's id, the value of one of `others`, or empty for anyone. */
  value: string
  onChange: (value: string) => void
  /** What can be chosen besides people. */
  others?: readonly SuggestOption[]
  className?: string
}

const none: readonly SuggestOption[] = []

/** Chooses a person of the organisation by typing part of the name. */
export function PersonField({ slug, label, value, onChange, others = none, className }: PersonFieldProps) {
  const t = useTranslations('audit.filters')
  const nameOf = useAccountName()
  const [typed, setTyped] = useState<string | null>(null)
  const q = useDeferredValue((typed ?? '').trim())
  const key: PeopleKey | null = typed === null ? null : ['people', slug, q]
  const { data: people } = useSWR(key, findPeople, { keepPreviousData: true })
  const other = others.find((option) => option.value === value)
  const isPerson = value !== '' && !other
  const { data: chosen } = useSWR<Account>(isPerson ? accountDoor(slug, value) : null, fetchJson)
  const shown = other?.label ?? (chosen && nameOf(chosen)) ?? (isPerson ? `${value.slice(0, 8)}…` : '')
  const options: SuggestOption[] = [
    { value: '', label: t('anyone') },
    ...others.filter(({ label: name }) => name.toLowerCase().includes(q.toLowerCase())),
    ...(people ?? []).map((account) => ({
      value: account.id,
      label: nameOf(account),
      hint: account.userid ?? account.openIdMasked,
    })),
  ]
  return (
    <SuggestField
      label={label}
      hideLabel
      placeholder={label}
      text={typed ?? shown}
      onText={setTyped}
      options={options}
      chosen={value}
      onPick={(picked) => {
        setTyped(null)
        onChange(picked)
      }}
      onLeave={() => {
        if (typed?.trim() === '') onChange('')
        setTyped(null)
      }}
      className={className}
    />
  )
}
