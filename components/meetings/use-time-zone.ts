import { useSyncExternalStore } from 'react'

const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const never = () => () => undefined

/** The browser's time zone; while the server renders, the organisation's. */
export function useTimeZone(tenantZone: string): string {
  return useSyncExternalStore(never, browserZone, () => tenantZone)
}
