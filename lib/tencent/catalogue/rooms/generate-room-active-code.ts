import { z } from 'zod'
import { wireId } from '../../wire'
import { defineOperation } from '../define-operation'
import { RoomId } from './room'

/**
 * Makes an activation code for the device of a room. How long it is good, and what becomes of an earlier one, is not
 * documented.
 */
export const generateRoomActiveCode = defineOperation({
  id: 'generateRoomActiveCode',
  summary: 'Make an activation code for the device of a room',
  method: 'POST',
  path: '/v1/meeting-rooms/{roomId}/active-code',
  since: '2.0.0',
  auth: ['secret'],
  scope: [],
  who: ['enterprise'],
  namesPerson: false,
  rateClass: 'account',
  doc: '会议室管理/生成设备激活码',
  input: z.strictObject({ roomId: RoomId }),
  reply: z.object({ active_code: wireId }),
  toRequest: ({ roomId }) => ({ path: { roomId } }),
  map: ({ active_code }) => ({ code: active_code }),
})
