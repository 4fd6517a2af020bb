import { useSyncExternalStore } from 'react'

const PLACE = 'single-key-shortcuts'
const hearers = new Set<() => void>()

/** Whether single characters are shortcuts in this browser; they are until somebody switches them off. */
export function haveSingleKeys(): boolean {
  try {
    return localStorage.getItem(PLACE) !== 'off'
  } catch {
    return true
  }
}

/** Switches them on or off, in every tab of this browser. */
export function chooseSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(PLACE)
    else localStorage.setItem(PLACE, 'off')
  } catch {}
  for (const hear of hearers) hear()
}

/** Whether they are on, as it changes. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, haveSingleKeys, () => true)
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  window.addEventListener('storage', hear)
  return () => {
    hearers.delete(hear)
    window.removeEventListener('storage', hear)
  }
}
