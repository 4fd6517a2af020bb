import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'

const PLATFORMS = { channels: 1, other: 2 } as const

/**
 * Sets the one place where a live stream is pushed to besides: WeChat Channels or another platform. `key` is the stream key,
 * a secret; nothing reads it back. The answer is empty.
 */
export const setLivePushStream = defineOperation({
  id: 'setLivePushStream',
  summary: 'Push a live stream to another platform',
  method: 'POST',
  path: '/v1/meetings/{meetingId}/live_play/live-stream-address',
  since: '2.0.3',
  auth: ['secret'],
  scope: [],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/设置第三方直播推流地址',
  input: z.strictObject({
    meetingId: MeetingId,
    platform: z.enum(['channels', 'other']),
    address: z.string().min(1),
    key: z.string().min(1),
  }),
  reply: z.unknown(),
  toRequest: ({ meetingId, platform, address, key }, operator) => ({
    path: { meetingId },
    body: {
      ...asUserid(operator),
      ...CALLING_DEVICE,
      push_stream_info: [{ platform_type: PLATFORMS[platform], push_address: address, push_password: key }],
    },
  }),
  map: (): void => undefined,
})
