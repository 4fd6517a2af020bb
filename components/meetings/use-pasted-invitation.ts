import { useEffect, useEffectEvent, useState } from 'react'
import { type ParsedInvitation, parseInvitation } from '@/lib/meetings/parse-invitation'
import { type FilledPart, fillFromInvitation } from './fill-from-invitation'
import type { ScheduleValues } from './schedule-values'
import type { FormState } from './use-form-state'

interface Filled {
  invitation: ParsedInvitation
  parts: FilledPart[]
  /** What stood there. */
  before: ScheduleValues
}

export type PastedInvitation = ReturnType<typeof usePastedInvitation>

/** Fills the form with an invitation that is pasted anywhere on the page, and takes that back. */
export function usePastedInvitation({ values, setValues }: Pick<FormState, 'values' | 'setValues'>) {
  const [filled, setFilled] = useState<Filled>()

  /** Whether the text was an invitation. */
  const fill = (text: string): boolean => {
    const invitation = parseInvitation(text, values.timeZone)
    if (!invitation) return false
    const next = fillFromInvitation(values, invitation)
    setValues(next.values)
    setFilled({ invitation, parts: next.parts, before: values })
    return true
  }
  const hearPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (event.defaultPrevented || (isWritten(event.target) && !text.trim().includes('\n'))) return
    if (fill(text)) event.preventDefault()
  })
  useEffect(() => {
    const hear = (event: ClipboardEvent) => hearPaste(event)
    document.addEventListener('paste', hear)
    return () => document.removeEventListener('paste', hear)
  }, [])

  return {
    filled,
    fill,
    undo: () => {
      if (filled) setValues(filled.before)
      setFilled(undefined)
    },
    isFilled: (part: FilledPart): boolean => filled?.parts.includes(part) ?? false,
  }
}

/** One line that is pasted where somebody writes is what they write. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
