import { expect } from 'vitest'
import { bookLive, hold, type Made, move, now, pass } from '../arrange'
import type { Case } from '../case'
import type { Scene } from '../scene'

interface Replays {
  meeting_info_list: [{ live_replay_list: { live_room_id: string; video_url: string }[] }]
}

/** A meeting whose stream was on the air for an hour. */
async function streamed(scene: Scene): Promise<Made> {
  const meeting = await bookLive(scene)
  await hold(scene, meeting, 'ann', 'ben')
  return meeting
}

async function provesReplay({ meeting_info_list: [{ live_replay_list }] }: Replays): Promise<void> {
  expect(live_replay_list).toHaveLength(1)
  const page = await fetch(live_replay_list[0]?.video_url ?? '')
  expect(page.status).toBe(200)
}

/** Live streams; all of it is for the enterprise alone. */
export const live: Case[] = [
  {
    operation: 'updateLiveConfig',
    async given(scene) {
      const { meeting_id } = await bookLive(scene)
      return { path: { meeting_id }, body: { userid: scene.id('ann') } }
    },
  },
  {
    operation: 'updateLiveConfigByCode',
    async given(scene) {
      const { meeting_code } = await bookLive(scene)
      return { body: { userid: scene.id('ann'), meeting_code } }
    },
  },
  {
    operation: 'listLiveReplays',
    async given(scene) {
      const { meeting_id } = await streamed(scene)
      return { path: { meetingId: meeting_id }, query: { userid: scene.id('ann') } }
    },
    proves: provesReplay,
  },
  {
    operation: 'listLiveReplaysByCode',
    async given(scene) {
      const { meeting_code } = await streamed(scene)
      return { query: { userid: scene.id('ann'), meeting_code } }
    },
    proves: provesReplay,
  },
  {
    operation: 'deleteLiveReplay',
    async given(scene) {
      const { meeting_id } = await streamed(scene)
      const query = { userid: scene.id('ann'), instanceid: 1 }
      const path = `/v1/meetings/${meeting_id}/live_play/replays`
      const { meeting_info_list } = await scene.ask<Replays>({ method: 'GET', path, query })
      const live_room_id = meeting_info_list[0].live_replay_list[0]?.live_room_id ?? ''
      return { path: { meetingId: meeting_id, live_room_id }, query: { userid: scene.id('ann') } }
    },
  },
  {
    operation: 'getLiveViewers',
    async given(scene) {
      const meeting = await bookLive(scene)
      await pass(scene, Number(meeting.start_time) - (await now(scene)))
      await move(scene, meeting, 'join', 'ann')
      await scene.control(`meetings/${meeting.meeting_id}/viewers`, { watching: 9 })
      return { path: { meetingId: meeting.meeting_id }, query: { userid: scene.id('ann') } }
    },
    proves({ live_viewers_num }: { live_viewers_num: number }) {
      expect(live_viewers_num).toBe(9)
    },
  },
  {
    operation: 'setLivePushStream',
    async given(scene) {
      const { meeting_id } = await bookLive(scene)
      return { path: { meetingId: meeting_id }, body: { userid: scene.id('ann') } }
    },
  },
]
