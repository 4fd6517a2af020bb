import { expect } from 'vitest'
import { book, expectAnHour, hold, inAnHour, move, now, pass } from '../arrange'
import type { Case } from '../case'
import type { Scene } from '../scene'

/** A meeting that began and has somebody inside. */
async function running(scene: Scene): Promise<string> {
  const meeting = await book(scene)
  await pass(scene, Number(meeting.start_time) - (await now(scene)))
  await move(scene, meeting, 'join', 'ann')
  return meeting.meeting_id
}

interface Participants {
  participants: { userid: string; user_name: string; join_time: string; left_time: string }[]
}

const lacks = { oauth: { 'participants[].phone': 'It is hashed with the SecretId, which an application has not.' } }

/** ben and cleo were there for an hour. */
async function held(scene: Scene): Promise<string> {
  const meeting = await book(scene)
  await hold(scene, meeting, 'ben', 'cleo')
  return meeting.meeting_id
}

function provesStays({ participants }: Participants, { corp, id }: Scene): void {
  for (const { userid, user_name, join_time, left_time } of participants) {
    const person = corp.people.find((each) => id(each.userid) === userid)
    expect(Buffer.from(user_name, 'base64').toString()).toBe(person?.name)
    expectAnHour(Number(left_time) - Number(join_time), 3600)
  }
}

interface Ended {
  meeting_info_list: { start_time: number; end_time: number }[]
}

async function twoEnded(scene: Scene): Promise<string> {
  const { start_time } = await inAnHour(scene)
  const later = { start_time: String(Number(start_time) + 7200), end_time: String(Number(start_time) + 10_800) }
  const meetings = [await book(scene), await book(scene, later)] as const
  for (const meeting of meetings) await hold(scene, meeting, 'ann', 'cleo')
  return meetings[0].meeting_code
}

/** Cancelling and ending, and what is told of a meeting afterwards. */
export const ending: Case[] = [
  {
    operation: 'cancelMeeting',
    async given(scene) {
      const { meeting_id } = await book(scene)
      return { path: { meetingId: meeting_id }, body: { userid: scene.id('ann') } }
    },
  },
  ...['management', 'control'].map(
    (request): Case => ({
      operation: 'dismissMeeting',
      request,
      given: async (scene) => ({ path: { meetingId: await running(scene) }, body: { userid: scene.id('ann') } }),
    }),
  ),
  {
    operation: 'listParticipants',
    request: 'singlePage',
    reply: 'singlePage',
    lacks,
    given: async (scene) => ({ path: { meetingId: await held(scene) }, query: { userid: scene.id('ann') } }),
    proves(json: Participants, scene) {
      expect(json.participants.map(({ userid }) => userid)).toEqual([scene.id('ben'), scene.id('cleo')])
      provesStays(json, scene)
    },
  },
  {
    operation: 'listParticipants',
    request: 'firstPage',
    reply: 'firstPage',
    lacks,
    given: async (scene) => ({ path: { meetingId: await held(scene) }, query: { userid: scene.id('ann') } }),
    proves(json: Participants, scene) {
      expect(json.participants.map(({ userid }) => userid)).toEqual([scene.id('ben')])
      provesStays(json, scene)
    },
  },
  {
    operation: 'listParticipants',
    request: 'secondPage',
    reply: 'secondPage',
    lacks,
    async given(scene) {
      const meetingId = await held(scene)
      const query = { userid: scene.id('ann'), size: 1 }
      const first = { method: 'GET', path: `/v1/meetings/${meetingId}/participants`, query }
      const { next_pos: pos } = await scene.ask<{ next_pos: number }>(first)
      return { path: { meetingId }, query: { ...query, pos } }
    },
    proves(json: Participants, scene) {
      expect(json.participants.map(({ userid }) => userid)).toEqual([scene.id('cleo')])
      provesStays(json, scene)
    },
  },
  {
    operation: 'listUserEndedMeetings',
    request: 'all',
    reply: 'all',
    async given(scene) {
      await twoEnded(scene)
      return { path: { userid: scene.id('ann') } }
    },
    proves: ({ meeting_info_list }: Ended) => expect(meeting_info_list).toHaveLength(2),
  },
  {
    operation: 'listUserEndedMeetings',
    request: 'byCode',
    reply: 'byCode',
    async given(scene) {
      const meeting_code = await twoEnded(scene)
      return { path: { userid: scene.id('ann') }, query: { meeting_code } }
    },
    proves: ({ meeting_info_list }: Ended) => expect(meeting_info_list).toHaveLength(1),
  },
]
