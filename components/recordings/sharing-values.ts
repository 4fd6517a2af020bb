import type { Sharing, SharingChange } from '@/lib/recordings/schema'
import { addDays, type Day, dayOf, startOfDay, toInstant } from '@/lib/time'

/** How a meeting's recordings are to be shared, as the form has it. */
export interface SharingValues {
  enabled: boolean
  audience: 'everyone' | 'enterprise' | 'participants'
  hasPassword: boolean
  /** A new one; empty keeps the one there is. */
  password: string
  /** The last day on which the link works; null: it works for ever. */
  lastDay: Day | null
  downloadAllowed: boolean
}

const usual: SharingValues = {
  enabled: false,
  audience: 'participants',
  hasPassword: true,
  password: '',
  lastDay: null,
  downloadAllowed: false,
}

/** What the form begins with. */
export function valuesOf(sharing: Sharing, timeZone: string): SharingValues {
  if (!sharing.enabled) return usual
  const { audience, hasPassword, expiresAt, downloadAllowed } = sharing
  // A link that ends with a day ends as the next one begins.
  const lastDay = expiresAt === null ? null : dayOf(new Date(Date.parse(expiresAt) - 1), timeZone)
  return { enabled: true, audience, hasPassword, password: '', lastDay, downloadAllowed }
}

/** The same as its door takes it; where none is kept, a password that is empty is none, and the door says so. */
export function toChange(values: SharingValues, timeZone: string, isKept: boolean): SharingChange {
  const { enabled, audience, hasPassword, password, lastDay, downloadAllowed } = values
  if (!enabled) return { enabled: false }
  const expiresAt = lastDay === null ? null : toInstant(startOfDay(addDays(lastDay, 1), timeZone))
  const asked = hasPassword ? (password === '' && isKept ? {} : { password }) : { password: null }
  return { enabled: true, audience, ...asked, expiresAt, downloadAllowed }
}

/** Whether the form says something else than what is. */
export const isChanged = (before: SharingValues, now: SharingValues): boolean =>
  before.enabled !== now.enabled ||
  (now.enabled &&
    (before.audience !== now.audience ||
      before.hasPassword !== now.hasPassword ||
      (now.hasPassword && now.password !== '') ||
      before.lastDay !== now.lastDay ||
      before.downloadAllowed !== now.downloadAllowed))
