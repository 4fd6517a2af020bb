import type { Room } from '../../../state/model'

/** City, building and floor in one, as lists have them. */
export function roomLocation({ city, building, floor }: Room): string {
  return `${city}-${building}-${floor}`
}
