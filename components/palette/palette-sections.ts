import { type PaletteEntry, paletteGroups } from './palette-entry'

/** A part of the list; without a name it is the answer to what was typed. */
export interface PaletteSection {
  name: PaletteEntry['group'] | 'recent' | undefined
  entries: PaletteEntry[]
}

const MEETINGS = 5

/** What is offered before anything is typed: what was used last, then everything in its groups, of meetings the next few. */
export function paletteSections(entries: readonly PaletteEntry[], recent: readonly string[]): PaletteSection[] {
  const used = recent.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
  const rest = entries.filter((entry) => !used.includes(entry))
  const groups = paletteGroups.map((name): PaletteSection => {
    const own = rest.filter(({ group }) => group === name)
    return { name, entries: name === 'meetings' ? own.slice(0, MEETINGS) : own }
  })
  return [{ name: 'recent' as const, entries: used }, ...groups].filter((section) => section.entries.length > 0)
}
