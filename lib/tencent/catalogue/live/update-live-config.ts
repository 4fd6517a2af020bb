import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingId } from '../meetings/ids'
import { fromLiveSettings, LiveSettings } from '../meetings/live'
import { asUserid, CALLING_DEVICE } from '../operator'

/**
 * Changes the live stream of a meeting. Whether settings that are left out stay is not documented: send them as they were
 * read. The answer is empty.
 */
export const updateLiveConfig = defineOperation({
  id: 'updateLiveConfig',
  summary: 'Change the live stream of a meeting',
  method: 'PUT',
  path: '/v1/meetings/{meetingId}/live_play/config',
  since: '1.1.2',
  auth: ['secret'],
  scope: ['live:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/修改直播配置/通过会议 ID 修改',
  input: z.strictObject({ meetingId: MeetingId, live: LiveSettings }),
  reply: z.unknown(),
  toRequest: ({ meetingId, live }, operator) => ({
    path: { meetingId },
    body: { ...asUserid(operator), ...CALLING_DEVICE, live_config: fromLiveSettings(live) },
  }),
  map: (): void => undefined,
})
