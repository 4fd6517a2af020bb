import { expect } from 'vitest'
import { bookLive, bookSeries, inAnHour } from '../arrange'
import type { Case } from '../case'
import type { Scene } from '../scene'

const guest = { area: '86', phone_number: '13800000009', guest_name: 'Gus' }
const asked = ({ id }: Scene) => ({ userid: id('ann') })
const live = {
  enable_live: true,
  live_config: { live_subject: 'test', live_summary: 'test', enable_live_password: true, live_password: '654321' },
}
const whole = { password: '1111', guests: [guest] }

interface Detail {
  meeting_info_list: [
    { hosts: { userid: string }[]; sub_meetings: { sub_meeting_id: string; start_time: number; end_time: number }[] },
  ]
}

function provesPeople({ meeting_info_list: [meeting] }: Detail, { id }: Scene): void {
  expect(meeting.hosts).toEqual([{ userid: id('ben') }])
}

/** The occurrences of a daily series are a day apart, in seconds, each named by its start. */
function provesDays({ meeting_info_list: [{ sub_meetings: days }] }: Detail): void {
  expect(days).toHaveLength(7)
  for (const [index, { sub_meeting_id, start_time, end_time }] of days.entries()) {
    expect(sub_meeting_id).toBe(String(start_time))
    expect(end_time - start_time).toBe(3600)
    expect(start_time).toBe((days[0]?.start_time ?? 0) + index * 86_400)
  }
}

/** Making, reading and changing a meeting. */
export const meetings: Case[] = [
  {
    operation: 'createMeeting',
    async given(scene) {
      const { id } = scene
      return { body: { userid: id('ann'), hosts: [id('ben')], invitees: [id('cleo')], ...(await inAnHour(scene)) } }
    },
    proves: ({ meeting_info_list: [made] }: { meeting_info_list: [Record<string, unknown>] }, { id }) => {
      expect(made).toMatchObject({ hosts: [id('ben')], participants: [id('cleo')], password: '1111' })
    },
  },
  {
    operation: 'getMeeting',
    reply: 'oneOff',
    async given(scene) {
      const { meeting_id } = await bookLive(scene, whole)
      return { path: { meetingId: meeting_id }, query: asked(scene) }
    },
    proves: provesPeople,
  },
  {
    operation: 'getMeeting',
    reply: 'recurring',
    async given(scene) {
      const { meeting_id } = await bookSeries(scene, live)
      return { path: { meetingId: meeting_id }, query: asked(scene) }
    },
    proves: provesDays,
  },
  {
    operation: 'listUserMeetings',
    request: 'getMeetingByCode',
    reply: 'byCodeOneOff',
    async given(scene) {
      const { meeting_code } = await bookLive(scene, whole)
      return { query: { ...asked(scene), meeting_code } }
    },
    proves: provesPeople,
  },
  {
    operation: 'listUserMeetings',
    request: 'getMeetingByCode',
    reply: 'byCodeRecurring',
    async given(scene) {
      const { meeting_code } = await bookSeries(scene, live)
      return { query: { ...asked(scene), meeting_code } }
    },
    proves: provesDays,
  },
  {
    operation: 'updateMeeting',
    async given(scene) {
      const { id } = scene
      const { meeting_id } = await bookSeries(scene, live)
      const rule = { recurring_type: 0, until_type: 1, until_count: 5 }
      const people = { userid: id('ann'), hosts: [id('ann'), id('ben')], invitees: [id('cleo')] }
      const body = { ...people, ...(await inAnHour(scene)), recurring_rule: rule, guests: [guest] }
      return { path: { meetingId: meeting_id }, body }
    },
  },
]

/** Lists of a person's own meetings. */
export const lists: Case[] = [
  {
    operation: 'listUserMeetings',
    request: 'listUserMeetings',
    reply: 'listSinglePage',
    async given(scene) {
      await bookSeries(scene, { invitees: [{ userid: scene.id('ann') }] }, 'ben')
      return { query: asked(scene) }
    },
    proves: (json: { meeting_info_list: unknown[]; remaining: number }, { id }) => {
      expect(json).toMatchObject({ meeting_number: 1, next_pos: 0, remaining: 0 })
      expect(json.meeting_info_list).toEqual([
        expect.objectContaining({ hosts: [id('ben')], join_meeting_role: 'invitee' }),
      ])
    },
  },
  {
    operation: 'listUserMeetings',
    request: 'listUserMeetings',
    reply: 'listFirstPage',
    async given(scene) {
      await twoPages(scene)
      return { query: asked(scene) }
    },
    proves: (json: { meeting_info_list: { start_time: string }[]; next_pos: number }) => {
      expect(json).toMatchObject({ meeting_number: 20, remaining: 1 })
      expect(json.next_pos).toBe(Number(json.meeting_info_list.at(-1)?.start_time))
    },
  },
  {
    operation: 'listUserMeetings',
    request: 'listUserMeetingsSecondPage',
    reply: 'listSecondPage',
    async given(scene) {
      await twoPages(scene)
      const query = { userid: scene.id('ann'), instanceid: 1 }
      const first = await scene.ask<{ next_pos: number }>({ method: 'GET', path: '/v1/meetings', query })
      return { query: { ...asked(scene), pos: first.next_pos } }
    },
    // The last of the first page comes once more: the boundary is inclusive.
    proves: (json: object) => expect(json).toMatchObject({ meeting_number: 2, next_pos: 0, remaining: 0 }),
  },
]

/** 21 series that ann is invited to, an hour after each other. */
async function twoPages(scene: Scene): Promise<void> {
  const { start_time } = await inAnHour(scene)
  for (let index = 0; index < 21; index += 1) {
    const startsAt = Number(start_time) + index * 3600
    const times = { start_time: String(startsAt), end_time: String(startsAt + 1800) }
    await bookSeries(scene, { ...times, invitees: [{ userid: scene.id('ann') }] }, 'ben')
  }
}
