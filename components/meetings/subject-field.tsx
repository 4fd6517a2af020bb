'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { SUBJECT_MAX } from '@/lib/meetings/limits'
import { TextField } from '../ui/text-field'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

interface SubjectFieldProps {
  form: FormState
  /** The form begins with it: typing starts here, but for thumbs, whom a keyboard would cover the page. */
  isFirst?: boolean
  /** Nobody's own words: a first key replaces them. */
  proposal?: string
  /** Why it cannot be changed now. */
  lockedReason?: string | undefined
}

/** What the meeting is about. */
export function SubjectField({ form, isFirst = false, proposal, lockedReason }: SubjectFieldProps) {
  const t = useTranslations('meetings.form')
  const fieldMessage = useFieldMessage()
  const { subject } = form.values
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst && !window.matchMedia('(pointer: coarse)').matches) input.current?.focus()
  }, [isFirst])
  const keep = form.refOf('subject')
  const count = { max: SUBJECT_MAX, count: subject.length }
  return (
    <TextField
      ref={(element) => {
        input.current = element
        keep(element)
      }}
      label={t('subject')}
      error={fieldMessage(form.errors.subject, count)}
      counter={count}
      required
      disabledReason={lockedReason}
      autoComplete="off"
      value={subject}
      onChange={(event) => form.change({ subject: event.target.value })}
      onFocus={(event) => event.target.value === proposal && event.target.select()}
      onBlur={() => form.leave('subject')}
    />
  )
}
