import { z } from 'zod'
import { maybe, wireId } from '../wire'
import type { EventEntry } from './read-event'

const Person = maybe(z.object({ userid: maybe(wireId), uuid: maybe(wireId), pstn_number: maybe(wireId) }))
const Entry = z.object({ operator: Person, to_operator: Person })

/**
 * Whom an event about people in a meeting is about: `to_operator` where a host did something to somebody, else the operator. Named by
 * userid or open_id, else by what is left: who dials in has a number alone. Empty where the event names nobody.
 */
export function personOf(entry: EventEntry): string {
  const { operator, to_operator } = Entry.safeParse(entry).data ?? {}
  for (const one of [to_operator, operator]) {
    const name = one?.userid || one?.uuid || one?.pstn_number
    if (name) return name
  }
  return ''
}
