import { ApiError } from '../gateway/operation'
import type { Corp } from '../state/model'
import type { World } from '../state/world'

const FREE_SEATS = 99

/** 156009 when the enterprise has as many people as it may have: 99 on the free edition, else what it bought. */
export function requireSeat(world: World, corp: Corp): void {
  const seats = corp.seats ?? (corp.edition === 'free' ? FREE_SEATS : Number.POSITIVE_INFINITY)
  let taken = 0
  for (const person of world.people.values()) if (person.corpId === corp.corpId && person.status !== 2) taken += 1
  if (taken >= seats) throw new ApiError(156009, `the enterprise has ${seats} accounts, all are taken`)
}
