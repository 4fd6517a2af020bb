import { z } from 'zod'
import { maybe, wireCount } from '../../wire'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'

/**
 * How many watch the live stream of a meeting: those of now while it runs, afterwards all there were. A series has no
 * number once it is over.
 */
export const getLiveViewers = defineOperation({
  id: 'getLiveViewers',
  summary: 'Count the viewers of a live stream',
  method: 'GET',
  path: '/v1/meetings/{meetingId}/live_play/live-view-info',
  since: '2.0.3',
  auth: ['secret'],
  scope: [],
  who: ['creator', 'admin'],
  rateClass: 'general',
  doc: '企业会议管理/获取直播观看人数',
  input: z.strictObject({ meetingId: MeetingId }),
  reply: z.object({ live_viewers_num: maybe(wireCount) }),
  toRequest: ({ meetingId }, operator) => ({
    path: { meetingId },
    query: { ...asUserid(operator), ...CALLING_DEVICE },
  }),
  map: ({ live_viewers_num: viewers }) => ({ viewers }),
})
