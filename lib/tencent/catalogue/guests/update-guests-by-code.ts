import { z } from 'zod'
import { defineOperation } from '../define-operation'
import { fromGuest, Guest } from '../meetings/guest'
import { MeetingCode } from '../meetings/ids'
import { asUserid, CALLING_DEVICE } from '../operator'

/** As updateGuests, for a meeting code. The answer is empty. */
export const updateGuestsByCode = defineOperation({
  id: 'updateGuestsByCode',
  summary: 'Replace the guests of a meeting by its code',
  method: 'PUT',
  path: '/v1/guests',
  since: '1.9.0',
  auth: ['secret', 'oauth'],
  scope: [],
  who: ['creator'],
  rateClass: 'general',
  doc: '会议嘉宾管理/修改会议嘉宾列表/会议 Code 修改会议嘉宾列表',
  input: z.strictObject({ code: MeetingCode, guests: z.array(Guest) }),
  reply: z.unknown(),
  toRequest: ({ code, guests }, operator) => ({
    body: { meeting_code: code, ...asUserid(operator), ...CALLING_DEVICE, guests: guests.map(fromGuest) },
  }),
  map: (): void => undefined,
})
