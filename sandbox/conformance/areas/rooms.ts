import { expect } from 'vitest'
import { book } from '../arrange'
import type { Case, Given } from '../case'
import type { Scene } from '../scene'

interface Room {
  basic_info: { desc: string; password: string; city: string }
  pmi_info: { pmi_pwd: string }
}

const text = (base64: string) => Buffer.from(base64, 'base64').toString()

async function withRooms(scene: Scene): Promise<Required<Pick<Given, 'path' | 'body'>>> {
  const { meeting_id } = await book(scene)
  return { path: { meeting_id }, body: { meeting_room_id_list: scene.corp.rooms.map(({ id }) => id) } }
}

/** Meeting rooms; all of it is for the enterprise alone. */
export const rooms: Case[] = [
  {
    operation: 'getRoomsInventory',
    given: async () => ({}),
    proves: (json: object) => expect(json).toMatchObject({ normal_used_count: 1, special_used_count: 1 }),
  },
  {
    operation: 'listMeetingRooms',
    given: async () => ({}),
    proves: (json: object) => expect(json).toMatchObject({ total_count: 2, total_page: 1, current_size: 2 }),
  },
  {
    operation: 'getMeetingRoom',
    given: async ({ corp }) => ({ path: { meeting_room_id: corp.rooms[0]?.id ?? '' } }),
    proves({ basic_info, pmi_info }: Room) {
      expect({ ...basic_info, desc: text(basic_info.desc) }).toMatchObject({ desc: 'hello', city: '广州' })
      for (const secret of [basic_info.password, pmi_info.pmi_pwd]) expect(btoa(text(secret))).toBe(secret)
    },
  },
  {
    operation: 'generateRoomActiveCode',
    given: async ({ corp }) => ({ path: { meeting_room_id: corp.rooms[0]?.id ?? '' } }),
    proves: (json: object) => expect(json).toMatchObject({ active_code: expect.stringMatching(/^[0-9A-Z]{16}$/) }),
  },
  {
    operation: 'listRoomDevices',
    given: async () => ({}),
    proves: (json: object) => expect(json).toMatchObject({ total_count: 2, total_page: 1, current_size: 2 }),
  },
  {
    operation: 'bookMeetingRooms',
    given: withRooms,
    proves: (json: object) => expect(json).toMatchObject({ meeting_room_number: 2 }),
  },
  {
    operation: 'releaseMeetingRooms',
    async given(scene) {
      const given = await withRooms(scene)
      await scene.ask({ method: 'POST', path: `/v1/meetings/${given.path.meeting_id}/book-rooms`, body: given.body })
      return given
    },
  },
]
