import { ApiError } from '../gateway/operation'
import type { Person } from '../state/model'
import type { World } from '../state/world'

/** Numbers are of mainland China only. */
const MOBILE = /^1\d{10}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Has somebody else of the enterprise this value? People who were removed hold nothing. */
function isTaken(world: World, self: Pick<Person, 'id' | 'corpId'>, field: 'phone' | 'email', value: string): boolean {
  for (const person of world.people.values()) {
    const isOther = person.corpId === self.corpId && person.id !== self.id && person.status !== 2
    if (isOther && person[field] === value) return true
  }
  return false
}

/** 40000 for what is no mobile number, 41003 for somebody else's. */
export function requirePhone(world: World, self: Pick<Person, 'id' | 'corpId'>, phone: string): void {
  if (!MOBILE.test(phone)) throw new ApiError(40000, 'phone: not a mobile number of mainland China', 400)
  if (isTaken(world, self, 'phone', phone)) throw new ApiError(41003, 'phone: mobile number already exists')
}

/** 41001 for what is no address, 41002 for somebody else's; an empty one is none. */
export function requireEmail(world: World, self: Pick<Person, 'id' | 'corpId'>, email: string): void {
  if (email === '') return
  if (!EMAIL.test(email)) throw new ApiError(41001, 'email: not an email address', 400)
  if (isTaken(world, self, 'email', email)) throw new ApiError(41002, 'email: already in use')
}
