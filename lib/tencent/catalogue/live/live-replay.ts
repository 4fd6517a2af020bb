import { z } from 'zod'
import { maybe, wireId, wireText, wireUrl } from '../../wire'

/** The replay of one live room; a meeting can have had several. `roomId` is what deletes it. */
export type LiveReplay = { meetingId: string; roomId: string; subject?: string; url?: string }

const TencentLiveReplay = z.object({
  live_room_id: wireId,
  live_subject: maybe(wireText),
  video_url: maybe(wireUrl),
})

const TencentReplayMeeting = z.object({
  meeting_id: wireId,
  // Only the creator sees it.
  live_replay_list: z.array(TencentLiveReplay).nullish(),
})

/** The answer of both lists of replays: meetings, of which there is one. */
export const TencentReplays = z.object({ meeting_info_list: z.array(TencentReplayMeeting).nullish() })

/** The replays of an answer in our words. */
export function toReplays({ meeting_info_list }: z.output<typeof TencentReplays>): { items: LiveReplay[] } {
  const items = (meeting_info_list ?? []).flatMap(({ meeting_id: meetingId, live_replay_list }) =>
    (live_replay_list ?? []).map((replay) => ({
      meetingId,
      roomId: replay.live_room_id,
      subject: replay.live_subject,
      url: replay.video_url,
    })),
  )
  return { items }
}
