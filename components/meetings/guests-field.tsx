'use client'

import { useTranslations } from 'next-intl'
import { GUESTS_MAX } from '@/lib/guests/limits'
import { parseGuests } from '@/lib/guests/parse-guests'
import { TextArea } from '../ui/text-area'

interface GuestsFieldProps {
  lines: string
  onChange: (lines: string) => void
  onBlur?: () => void
  /** Whether wrong lines are told yet. */
  isChecked: boolean
}

/** Guests as they are pasted, one a line; lines that are no guest are named and stay as they were typed. */
export function GuestsField({ lines, onChange, onBlur, isChecked }: GuestsFieldProps) {
  const t = useTranslations('meetingForm.guests')
  const rows = parseGuests(lines)
  const wrong = isChecked ? rows.filter(({ isWrong }) => isWrong) : []
  const told = wrong.map(({ line, text }) => t('wrongLine', { line, text }))
  return (
    <TextArea
      label={t('label')}
      hint={t('hint')}
      error={told.length > 0 ? told.join(' ') : undefined}
      counter={{ count: rows.length, max: GUESTS_MAX }}
      placeholder={t('placeholder')}
      autoComplete="off"
      value={lines}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}
