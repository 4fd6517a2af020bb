import { enterRoom, type RoomSketch } from '../rooms/enter-room'
import type { Meeting, Room } from '../state/model'
import { type Answer, bySecret, callOperation, rawAnswer } from './call-operation'
import type { MemoryWorld } from './memory-world'

type Rows = Answer & { meeting_room_list: Record<string, unknown>[] }

/** Enters a room of the first enterprise, that of the documented examples unless told. */
export const addRoom = (setting: MemoryWorld, sketch: Partial<RoomSketch> = {}): Room =>
  enterRoom(setting.world, setting.corp, {
    name: '会议室测试1',
    city: '广州',
    building: '大厦',
    floor: '10',
    ...sketch,
  })

function move(setting: MemoryWorld, verb: 'book' | 'release', { id }: Meeting, rooms: Room[]): unknown {
  const body = { meeting_room_id_list: rooms.map((room) => room.id) }
  return rawAnswer(setting, bySecret(setting), `${verb}MeetingRooms`, { params: { meeting_id: id }, body })
}

/** Books rooms for a meeting. */
export const bookRooms = (setting: MemoryWorld, meeting: Meeting, ...rooms: Room[]) =>
  move(setting, 'book', meeting, rooms)
/** Releases rooms of a meeting. */
export const releaseRooms = (setting: MemoryWorld, meeting: Meeting, ...rooms: Room[]) =>
  move(setting, 'release', meeting, rooms)

/** The rooms of the first enterprise. */
export const listRooms = (setting: MemoryWorld, query: Record<string, string | number> = {}) =>
  callOperation(setting, bySecret(setting), 'listMeetingRooms', { query }) as Rows

/** Everything about a room. */
export const getRoom = (setting: MemoryWorld, id: string) =>
  callOperation(setting, bySecret(setting), 'getMeetingRoom', { params: { meeting_room_id: id } }) as Answer &
    Record<'basic_info' | 'hardware_info' | 'pmi_info', Record<string, unknown>>
