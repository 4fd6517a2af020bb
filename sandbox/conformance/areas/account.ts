import { expect } from 'vitest'
import { around, book, expectAnHour, hold, move, now, pass, record } from '../arrange'
import type { Case } from '../case'
import type { Scene } from '../scene'
import { sharing } from './recordings'

interface Ended {
  meeting_info_list: { start_time: number; end_time: number; meeting_duration: number; user_meeting_duration: number }[]
}

/** A recording that may be downloaded, as those of the example. */
async function shared(scene: Scene): Promise<void> {
  const { meeting, id } = await record(scene)
  const sharing_config = { ...sharing, allow_download: true }
  const body = { userid: 'ann', meeting_id: meeting.meeting_id, sharing_config }
  await scene.ask({ method: 'PUT', path: `/v1/records/settings/${id}`, body })
}

/** Lists of the whole account; all of it is for the enterprise alone. */
export const account: Case[] = [
  {
    operation: 'listCorpMeetings',
    request: 'ended',
    reply: 'ended',
    async given(scene) {
      await hold(scene, await book(scene), 'ann', 'cleo')
      return {}
    },
    proves({ meeting_info_list: [meeting] }: Ended, { corp }) {
      expect(meeting).toMatchObject({
        participants_num: 2,
        nick_name: corp.people[0]?.name,
      })
      expectAnHour((meeting?.end_time ?? 0) - (meeting?.start_time ?? 0), 3_600_000)
      expectAnHour(meeting?.meeting_duration ?? 0, 3_600_000)
    },
  },
  {
    operation: 'listCorpMeetings',
    request: 'live',
    reply: 'live',
    async given(scene) {
      const meeting = await book(scene)
      await pass(scene, Number(meeting.start_time) - (await now(scene)))
      await move(scene, meeting, 'join', 'ann')
      return {}
    },
    proves: ({ meeting_info_list }: Ended) => {
      expect(meeting_info_list).toEqual([expect.objectContaining({ online_member_num: 1, meeting_state: 2 })])
    },
  },
  {
    operation: 'listCorpMeetings',
    request: 'upcoming',
    reply: 'upcoming',
    async given(scene) {
      await book(scene)
      await pass(scene, 30)
      return {}
    },
    proves: ({ meeting_info_list }: Ended) => {
      expect(meeting_info_list).toEqual([expect.objectContaining({ online_member_num: 0, meeting_state: 3 })])
    },
  },
  {
    operation: 'listCorpUsers',
    request: 'allUsers',
    reply: 'allUsers',
    given: async () => ({}),
    proves: (json: object) => expect(json).toMatchObject({ total_count: 3, current_size: 3 }),
  },
  {
    operation: 'listCorpUsers',
    request: 'roleUsers',
    reply: 'roleUsers',
    given: async () => ({ query: { role_code: 'ADMIN_ROLE' } }),
    proves: (json: object) => {
      const departments = [expect.objectContaining({ name: '质量组', full_name: '质量部/质量组', is_main: true })]
      expect(json).toMatchObject({ users: [{ userid: 'ann', departments }] })
    },
  },
  {
    operation: 'listCorpRoles',
    given: async () => ({}),
    proves: (json: { user_role_list: { role_code: string; role_member_nu: number }[] }) => {
      const counts = json.user_role_list.map(({ role_code, role_member_nu }) => [role_code, role_member_nu])
      expect(Object.fromEntries(counts)).toMatchObject({ ADMIN_ROLE: 1 })
    },
  },
  {
    operation: 'listCorpRecords',
    async given(scene) {
      await shared(scene)
      return { query: await around(scene) }
    },
    proves: ({ record_meetings }: { record_meetings: object[] }) => expect(record_meetings).toHaveLength(1),
  },
]
