'use client'

import { Eye, EyeOff, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { parseGuests } from '@/lib/guests/parse-guests'
import type { GuestList } from '@/lib/guests/schema'
import { GuestsField } from '../meetings/guests-field'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { IconButton } from '../ui/icon-button'
import { maskPhone } from './mask-phone'
import { useGuests } from './use-guests'

/** Who is invited by phone, for the creator: numbers covered until they ask, lines to add, one press to remove. */
export function GuestsCard({ address }: { address: string }) {
  const t = useTranslations('meetingForm.guests')
  const problems = useTranslations('errors.problems')
  const list = useGuests(address)
  const [isShown, setShown] = useState(false)
  const guests = list.guests ?? []
  return (
    <Card
      title={t('title')}
      actions={
        guests.length > 0 && (
          <IconButton
            name={isShown ? t('hide') : t('show')}
            icon={isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
            size="small"
            onClick={() => setShown(!isShown)}
          />
        )
      }
    >
      <div className="flex flex-col gap-4">
        {list.problem && (
          <Banner
            tone="danger"
            title={problems(`${list.problem.code}.title`)}
            text={problems(`${list.problem.code}.hint`)}
          />
        )}
        {list.guests && guests.length === 0 && <p className="text-13 text-ink-2">{t('none')}</p>}
        {guests.length > 0 && (
          <ul className="flex max-h-80 flex-col gap-1 overflow-y-auto">
            {guests.map((guest) => (
              <GuestRow
                key={`${guest.area} ${guest.phone}`}
                {...{ guest, isShown }}
                busy={list.isBusy ? t('busy') : undefined}
                onRemove={() => void list.remove(guest)}
              />
            ))}
          </ul>
        )}
        {list.guests && <AddGuests isBusy={list.isBusy} onAdd={list.add} />}
      </div>
    </Card>
  )
}

interface GuestRowProps {
  guest: GuestList['guests'][number]
  isShown: boolean
  busy: string | undefined
  onRemove: () => void
}

function GuestRow({ guest: { area, phone, name }, isShown, busy, onRemove }: GuestRowProps) {
  const t = useTranslations('meetingForm.guests')
  const number = `+${area} ${isShown ? phone : maskPhone(phone)}`
  return (
    <li className="flex min-h-9 items-center justify-between gap-3 text-13">
      <span className="min-w-0">
        {name && <span className="mr-2 break-words text-ink">{name}</span>}
        <span className="whitespace-nowrap text-ink-2 tabular-nums">{number}</span>
      </span>
      <IconButton
        name={t('remove', { name: name ?? number })}
        icon={<X aria-hidden="true" />}
        size="small"
        writes
        disabledReason={busy}
        onClick={onRemove}
      />
    </li>
  )
}

function AddGuests({ isBusy, onAdd }: { isBusy: boolean; onAdd: ReturnType<typeof useGuests>['add'] }) {
  const t = useTranslations('meetingForm.guests')
  const [lines, setLines] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const rows = parseGuests(lines)
    setChecked(true)
    if (rows.length === 0 || rows.some(({ isWrong }) => isWrong)) return
    if (!(await onAdd(rows.map(({ guest }) => guest)))) return
    setLines('')
    setChecked(false)
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3">
      <GuestsField lines={lines} onChange={setLines} isChecked={isChecked} />
      <Button type="submit" loading={isBusy} className="self-start">
        {t('add')}
      </Button>
    </form>
  )
}
