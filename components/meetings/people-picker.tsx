'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Ref, useState } from 'react'
import { Avatar } from '../ui/avatar'
import type { FieldProps } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { SuggestField } from '../ui/suggest-field'
import type { Person } from './schedule-values'
import { useMembers } from './use-members'

interface PeoplePickerProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'counter' | 'disabledReason'> {
  slug: string
  people: readonly Person[]
  onChange: (people: Person[]) => void
  onBlur: () => void
  /** Somebody who cannot be taken out, and why. */
  fixed?: { id: string; reason: string } | undefined
  inputRef: Ref<HTMLInputElement>
}

/** Picks people of the organisation by name; Backspace in the empty box takes the last one out again. */
export function PeoplePicker({ slug, people, onChange, onBlur, fixed, inputRef, ...field }: PeoplePickerProps) {
  const t = useTranslations('meetingForm.picker')
  const [typed, setTyped] = useState('')
  const [isWanted, setWanted] = useState(false)
  const { members, status } = useMembers(slug, typed, isWanted)
  const nameOf = ({ name = t('nameless'), isYou }: Person) => (isYou ? t('you', { name }) : name)
  const offered = members.filter(({ id }) => people.every((person) => person.id !== id))
  const takeOut = (id: string) => onChange(people.filter((person) => person.id !== id))
  const isOff = field.disabledReason !== undefined
  return (
    <div
      className="flex flex-col gap-2.5"
      onFocusCapture={() => setWanted(true)}
      onKeyDownCapture={({ key, target }) => {
        const last = people.at(-1)
        const isEmptyBox = target instanceof HTMLInputElement && target.value === ''
        if (key === 'Backspace' && isEmptyBox && last && last.id !== fixed?.id && !isOff) takeOut(last.id)
      }}
    >
      <SuggestField
        {...field}
        inputRef={inputRef}
        text={typed}
        onText={setTyped}
        chosen={null}
        takeFirst
        placeholder={isOff ? undefined : t('placeholder')}
        emptyText={t(status)}
        options={offered.map((member) => ({ value: member.id, label: nameOf(member) }))}
        onPick={(id) => {
          const picked = members.find((member) => member.id === id)
          if (picked) onChange([...people, picked])
          setTyped('')
        }}
        onLeave={() => {
          setTyped('')
          onBlur()
        }}
      />
      {people.length > 0 && (
        <ul aria-label={field.label} className="flex flex-wrap gap-2">
          {people.map((person) => (
            <li
              key={person.id}
              className="flex min-h-8 min-w-0 items-center gap-1.5 rounded-full bg-sunken py-1 pr-1 pl-1 text-13 ring-1 ring-line ring-inset"
            >
              <Avatar name={person.name ?? ''} size="small" />
              <span className="min-w-0 break-words pr-1">{nameOf(person)}</span>
              {!isOff && (
                <IconButton
                  name={t('takeOut', { name: nameOf(person) })}
                  icon={<X aria-hidden="true" />}
                  size="small"
                  className="rounded-full"
                  disabledReason={person.id === fixed?.id ? fixed.reason : undefined}
                  onClick={() => takeOut(person.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
