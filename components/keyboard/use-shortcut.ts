import { useEffect, useEffectEvent } from 'react'
import type { ShortcutScope } from './shortcut'
import { addShortcut } from './shortcuts'

interface UsedShortcut {
  /**
   * The character that is typed, wherever its key is: `c`, `/`, `?`; or a key's name: `Enter`. `mod+k` is Ctrl or ⌘ with it;
   * `g m` is one after the other.
   */
  key: string
  scope?: ShortcutScope
  /** What it does, in the language of the page, as the help says it. */
  description: string
  /** Holding the key down goes on, as for moving in a list. */
  repeats?: boolean
  /** Not now: it neither works nor stands in the help. */
  off?: boolean
  run: () => void
}

/**
 * A key that does something while the component is there; the help on `?` lists it. It rests where characters are written and
 * while a dialog is open, unless the dialog is its scope; single characters can be switched off by the person.
 */
export function useShortcut({
  key,
  scope = 'everywhere',
  description,
  repeats = false,
  off = false,
  run,
}: UsedShortcut): void {
  const runLatest = useEffectEvent(() => run())
  useEffect(() => {
    if (off) return
    return addShortcut({ key, scope, description, repeats, run: () => runLatest() })
  }, [key, scope, description, repeats, off])
}
