import { useEffect, useEffectEvent } from 'react'
import { parseInvitation } from '@/lib/meetings/parse-invitation'
import type { Filling } from '../templates/use-filling'
import { fillFromInvitation } from './fill-from-invitation'
import type { FormState } from './use-form-state'

/** Fills the form with an invitation that is pasted anywhere on the page, or given. */
export function usePastedInvitation(
  { values }: Pick<FormState, 'values'>,
  filling: Filling,
): (text: string) => boolean {
  /** Whether the text was an invitation. */
  const fill = (text: string): boolean => {
    const invitation = parseInvitation(text, values.timeZone)
    if (!invitation) return false
    const next = fillFromInvitation(values, invitation)
    filling.fill(next.values, { kind: 'invitation', invitation }, next.parts)
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

  return fill
}

/** One line that is pasted where somebody writes is what they write. */
const isWritten = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
