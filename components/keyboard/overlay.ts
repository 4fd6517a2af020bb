import { useSyncExternalStore } from 'react'

/** What can be called up over any page of a tenant. */
export type Overlay = 'palette' | 'help'

let shown: Overlay | undefined
const hearers = new Set<() => void>()

/** Calls it up, from wherever; nothing closes what is up. */
export function showOverlay(overlay: Overlay | undefined): void {
  shown = overlay
  for (const hear of hearers) hear()
}

/** What is called up now. */
export function useOverlay(): Overlay | undefined {
  return useSyncExternalStore(
    subscribe,
    () => shown,
    () => undefined,
  )
}

function subscribe(hear: () => void): () => void {
  hearers.add(hear)
  return () => hearers.delete(hear)
}
