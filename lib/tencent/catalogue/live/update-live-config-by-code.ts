import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { MeetingCode } from '../meetings/ids'
import { fromLiveSettings, LiveSettings } from '../meetings/live'
import { asUserid, CALLING_DEVICE } from '../operator'

/** As updateLiveConfig, for a meeting code. The answer is empty. */
export const updateLiveConfigByCode = defineOperation({
  id: 'updateLiveConfigByCode',
  summary: 'Change the live stream of a meeting by its code',
  method: 'PUT',
  path: '/v1/meetings/live_play/config',
  since: '1.1.2',
  auth: ['secret'],
  scope: ['live:manage'],
  who: ['creator'],
  rateClass: 'general',
  doc: '企业会议管理/修改直播配置/通过会议 Code 修改',
  input: z.strictObject({ code: MeetingCode, live: LiveSettings }),
  reply: z.unknown(),
  toRequest: ({ code, live }, operator) => ({
    body: {
      ...asUserid(operator),
      ...CALLING_DEVICE,
      meeting_code: code,
      live_config: fromLiveSettings(live),
    },
  }),
  map: (): void => undefined,
})
