import { useCallback, useSyncExternalStore } from 'react'

/** Whether this browser may tell: `missing` where it cannot at all. */
export type BrowserPermission = NotificationPermission | 'missing'

const permissionNow = (): BrowserPermission => ('Notification' in window ? Notification.permission : 'missing')

const watchers = new Set<() => void>()

/** A permission is given and taken in the browser's own settings too, while the page stands. */
function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  document.addEventListener('visibilitychange', watcher)
  return () => {
    watchers.delete(watcher)
    document.removeEventListener('visibilitychange', watcher)
  }
}

/** Whether this browser may tell, and how to ask it: only when somebody pressed something. */
export function useBrowserPermission(): { state: BrowserPermission; ask: () => Promise<boolean> } {
  const state = useSyncExternalStore(watch, permissionNow, () => 'default' as const)
  const ask = useCallback(async () => {
    const answer = 'Notification' in window ? await Notification.requestPermission() : 'denied'
    for (const tell of watchers) tell()
    return answer === 'granted'
  }, [])
  return { state, ask }
}
