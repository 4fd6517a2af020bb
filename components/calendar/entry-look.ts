import type { ShownStatus } from '../meetings/shown-status'
import type { Tone } from '../ui/badge'

const tones: Record<Tone, string> = {
  info: 'border-tone-info bg-tone-info-soft text-tone-info',
  warning: 'border-tone-warning bg-tone-warning-soft text-tone-warning',
  success: 'border-tone-success bg-tone-success-soft text-tone-success',
  neutral: 'border-tone-neutral bg-tone-neutral-soft text-tone-neutral',
  muted: 'border-tone-muted bg-tone-muted-soft text-tone-muted',
  danger: 'border-tone-danger bg-tone-danger-soft text-tone-danger',
  violet: 'border-tone-violet bg-tone-violet-soft text-tone-violet',
  caution: 'border-tone-caution bg-tone-caution-soft text-tone-caution',
}

/** The colours of an entry, and whether it glows or is struck through. */
export function entryLook(tone: Tone, status: ShownStatus): string {
  const more = status === 'running' ? ' shadow-glow' : status === 'cancelled' ? ' line-through' : ''
  return tones[tone] + more
}
