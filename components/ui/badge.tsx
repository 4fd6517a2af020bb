import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type Tone = 'info' | 'warning' | 'success' | 'neutral' | 'muted' | 'danger' | 'violet' | 'caution'

const tones: Record<Tone, string> = {
  info: 'bg-tone-info-soft text-tone-info',
  warning: 'bg-tone-warning-soft text-tone-warning',
  success: 'bg-tone-success-soft text-tone-success',
  neutral: 'bg-tone-neutral-soft text-tone-neutral',
  muted: 'bg-tone-muted-soft text-tone-muted',
  danger: 'bg-tone-danger-soft text-tone-danger',
  violet: 'bg-tone-violet-soft text-tone-violet',
  caution: 'bg-tone-caution-soft text-tone-caution',
}

interface BadgeProps {
  tone: Tone
  /** A lucide icon, or a LiveDot: colour never speaks alone. */
  icon: ReactNode
  children: ReactNode
}

/** A state in a word, with icon and colour. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-6 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-tag px-2 font-medium text-12 [&_svg]:size-3.5 [&_svg]:shrink-0',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  )
}

/** A dot that breathes while something is going on; still where motion is reduced. */
export function LiveDot() {
  return (
    <span aria-hidden="true" className="relative flex size-3.5 shrink-0 items-center justify-center">
      <span className="absolute size-2 animate-halo rounded-full bg-current" />
      <span className="size-2 rounded-full bg-current" />
    </span>
  )
}
