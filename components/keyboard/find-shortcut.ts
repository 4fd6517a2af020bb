import type { Shortcut } from './shortcut'

/** What a press means: something to run, the first half of a pair to wait with, or nothing. */
export type Found = { shortcut: Shortcut } | { first: string } | undefined

export interface Circumstances {
  /** A dialog is open: only its own shortcuts work. */
  inDialog: boolean
  /** The focus is where characters are written or looked up. */
  isWriting: boolean
  /** The person has switched off what a single character does. */
  withoutSingleKeys: boolean
}

/** The shortcut of a press after `first`, if any; of two with the same key the one that came last, which is nearer to the person. */
export function findShortcut(
  shortcuts: readonly Shortcut[],
  pressed: string,
  first: string | undefined,
  { inDialog, isWriting, withoutSingleKeys }: Circumstances,
): Found {
  const isSingle = !pressed.startsWith('mod+')
  if (isSingle && (isWriting || (withoutSingleKeys && pressed.length === 1))) return undefined
  const there = shortcuts.filter(({ scope }) => (scope === 'dialog') === inDialog)
  const after = first && there.findLast(({ key }) => key === `${first} ${pressed}`)
  const shortcut = after || there.findLast(({ key }) => key === pressed)
  if (shortcut) return { shortcut }
  return there.some(({ key }) => key.startsWith(`${pressed} `)) ? { first: pressed } : undefined
}
