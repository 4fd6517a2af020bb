import { findShortcut } from './find-shortcut'
import { isWriting, takesKey } from './is-writing'
import { pressedKey } from './pressed-key'
import type { Shortcut } from './shortcut'
import { haveSingleKeys } from './single-keys'

/** How long the first key of a pair waits for the second. */
const PAIR_MS = 1500

let registered: readonly Shortcut[] = []
let waiting: { first: string; at: number } | undefined
const hearers = new Set<() => void>()

/** Makes a shortcut work until the returned function is called. */
export function addShortcut(shortcut: Shortcut): () => void {
  if (registered.length === 0) document.addEventListener('keydown', press)
  change([...registered, shortcut])
  return () => {
    change(registered.filter((other) => other !== shortcut))
    if (registered.length === 0) document.removeEventListener('keydown', press)
  }
}

/** The shortcuts of the page as it is now. */
export const shortcutsNow = (): readonly Shortcut[] => registered

/** Tells when shortcuts come or go. */
export function onShortcuts(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

function change(shortcuts: readonly Shortcut[]): void {
  registered = shortcuts
  for (const hear of hearers) hear()
}

function press(event: KeyboardEvent): void {
  const pressed = pressedKey(event)
  if (pressed === undefined || event.defaultPrevented || takesKey(event.target, pressed)) return
  const first = waiting && event.timeStamp - waiting.at < PAIR_MS ? waiting.first : undefined
  waiting = undefined
  const found = findShortcut(registered, pressed, first, {
    inDialog: document.querySelector('[role="dialog"],[role="alertdialog"]') !== null,
    isWriting: isWriting(event.target),
    withoutSingleKeys: !haveSingleKeys(),
  })
  if (!found) return
  if ('first' in found) {
    waiting = { first: found.first, at: event.timeStamp }
    return
  }
  event.preventDefault()
  if (!event.repeat || found.shortcut.repeats) found.shortcut.run()
}
