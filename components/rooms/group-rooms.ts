import { splitLocation } from './split-location'

interface Placed {
  name: string
  location?: string | undefined
}

/** Rooms by building, and in each by floor from the ground up, then by name; those without a place come last. */
export function groupRooms<Room extends Placed>(rooms: readonly Room[]): { building: string; rooms: Room[] }[] {
  const groups = new Map<string, Room[]>()
  for (const room of rooms) {
    const { building } = splitLocation(room.location)
    groups.set(building, [...(groups.get(building) ?? []), room])
  }
  const order = new Intl.Collator('zh-CN', { numeric: true })
  const floorOf = ({ location }: Placed) => splitLocation(location).floor ?? ''
  return [...groups]
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || order.compare(one, other))
    .map(([building, placed]) => ({
      building,
      rooms: placed.toSorted(
        (one, other) => order.compare(floorOf(one), floorOf(other)) || order.compare(one.name, other.name),
      ),
    }))
}
