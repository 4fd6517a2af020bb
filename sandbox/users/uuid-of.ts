import { derive } from '../state/derive'
import type { Person } from '../state/model'

/** The platform's own id of a person, the same for every caller. */
export function uuidOf(person: Pick<Person, 'id'>): string {
  return `WM${derive(`uuid ${person.id}`, 16)}`
}
