import type { ReactNode } from 'react'
import type { Matchable } from './match-entries'

/** The groups of the palette in order, named under keyboard.palette.groups in the messages. */
export const paletteGroups = ['code', 'actions', 'pages', 'meetings', 'people', 'organisations', 'settings'] as const

export interface PaletteEntry extends Matchable {
  group: (typeof paletteGroups)[number]
  /** Quieter, at the right: a time, a state. */
  hint?: string
  icon: ReactNode
  run: () => void
}
