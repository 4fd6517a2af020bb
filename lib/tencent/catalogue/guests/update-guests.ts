import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { fromGuest, Guest } from '../meetings/guest'
import { MeetingId } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'

/** Replaces the guests of a meeting: the given ones are all there are, an empty list removes everybody. The answer is empty. */
export const updateGuests = defineOperation({
  id: 'updateGuests',
  summary: 'Replace the guests of a meeting',
  method: 'PUT',
  path: '/v1/guests/{meetingId}',
  since: '1.9.0',
  auth: ['secret', 'oauth'],
  scope: [],
  who: ['creator'],
  rateClass: 'general',
  doc: '会议嘉宾管理/修改会议嘉宾列表/会议 ID 修改会议嘉宾列表',
  input: z.strictObject({ meetingId: MeetingId, guests: z.array(Guest) }),
  reply: z.unknown(),
  toRequest: ({ meetingId, guests }, operator) => ({
    path: { meetingId },
    body: { ...asUserid(operator), ...CALLING_DEVICE, guests: guests.map(fromGuest) },
  }),
  map: (): void => undefined,
})
