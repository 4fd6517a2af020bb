import type { RoomSketch } from '../rooms/enter-room'

const MAIN = { city: '北京', building: '海淀大厦' }
const BAY = { city: '深圳', building: '滨海大厦' }

/** Two buildings; one room is closed for booking, one was not activated, one is offline. */
export const acmeRooms: RoomSketch[] = [
  { ...MAIN, name: '长城厅', floor: '18', capacity: 40, accountType: 1, description: '带投影与同传' },
  { ...MAIN, name: '海棠', floor: '12', capacity: 8, description: '靠窗' },
  { ...MAIN, name: '银杏', floor: '12', capacity: 6, isOpen: false },
  { ...MAIN, name: '玉兰', floor: '3', capacity: 12, status: 0 },
  { ...BAY, name: 'Harbour', floor: '21', capacity: 16, accountType: 1, description: 'Large screen, two cameras' },
  { ...BAY, name: 'Mangrove', floor: '9', capacity: 6, status: 4 },
  { ...BAY, name: 'Lighthouse', floor: '9', capacity: 4, accountType: 2 },
]

export const globexRooms: RoomSketch[] = [
  { city: 'Shanghai', building: 'Globex Tower', floor: '5', name: 'Atrium', capacity: 20 },
  { city: 'Shanghai', building: 'Globex Tower', floor: '6', name: 'Workshop', capacity: 8 },
]
