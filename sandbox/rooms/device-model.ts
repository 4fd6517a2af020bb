import type { Room } from '../state/model'

/** The model of a room's device, which only hardware made for meetings tells: that of rooms with a dedicated account. */
export function deviceModel({ accountType }: Room): string {
  return accountType === 1 ? 'TT-IP65T' : ''
}
